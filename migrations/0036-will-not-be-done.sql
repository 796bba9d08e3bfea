-- What was decided not to be done says so, instead of standing there without a date. Earlier rows stay as they were said.
alter table workplan.milestone_date drop constraint milestone_date_precision_check;
alter table workplan.milestone_date add constraint milestone_date_precision_check check (precision in ('day', 'month', 'tentative', 'dropped'));
alter table workplan.milestone_date drop constraint milestone_date_check;
alter table workplan.milestone_date add constraint milestone_date_check check (case precision when 'dropped' then on_day is null when 'tentative' then true else on_day is not null end);
