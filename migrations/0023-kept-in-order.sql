-- What the rules of the application held alone, the database holds too; and history is looked over every day.

-- Whose an institution is never changes.
revoke update (state_id) on membership.organisation from marco_app, marco_clock;

-- A round is taken back once.
alter table calls.taking_back add unique (item_id, round);
drop index calls.taking_back_item_id_idx;

alter table calls.hand_in add foreign key (clearance_id) references calls.clearance;
alter table calls.version add foreign key (hand_in_id) references calls.hand_in;
alter table workplan.adoption add foreign key (decision_id) references meetings.decision;

-- No call was ever tied to a meeting: it is tied to the milestone that the meeting belongs to.
alter table calls.call drop column meeting_id;

-- One reading of one version ends in one way. Asked after the wall: whoever may not end it learns nothing from the answer.
create function calls.guard_end() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.review_id::text, 9));
  if (select count(*) from calls.return r where r.review_id = new.review_id) + (select count(*) from calls.acceptance a where a.review_id = new.review_id) > 1 then
    raise unique_violation using message = 'this reading has ended: returned or accepted, once';
  end if;
  return null;
end $$;
create trigger end_once after insert on calls.return for each row execute function calls.guard_end();
create trigger end_once after insert on calls.acceptance for each row execute function calls.guard_end();

create index on calls.answer (draft_id);
create index on calls.item (draft_id);
create index on calls.hand_in (submission_id);
create index on meetings.meeting (milestone_id);
create index on meetings.summary (meeting_id);
create index on meetings.decision (supersedes);
create index if not exists kept_form_person_id_idx on base.kept_form (person_id);

-- Each day the chain of hashes is worked out again; where history no longer fits a seal, which one.
create table base.seal_check (
  at timestamptz primary key default clock_timestamp(),
  broken bigint references base.seal
);
call base.raise_wall('base.seal_check', '');
grant select, insert (broken) on base.seal_check to marco_clock;
