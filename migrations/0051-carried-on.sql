-- F4: a date that a handover let go on knows where it comes from, so that the former plan leads to where it stands now and asks for nothing more.
alter table workplan.milestone add column carried_from uuid references workplan.milestone;
create index on workplan.milestone (carried_from);
grant insert (carried_from) on workplan.milestone to marco_clock;
