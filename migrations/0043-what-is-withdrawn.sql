-- What was adopted, shared or put before others is theirs as long as that stands, and no longer.

-- ---------------------------------------------------------------- the plan is adopted as long as its decision stands (0068)

-- The same plan may be adopted again after its decision was corrected twice.
alter table workplan.adoption drop constraint adoption_proposal_id_key;
create index on workplan.adoption (proposal_id);
create table workplan.adoption_end (
  adoption_id uuid primary key references workplan.adoption,
  -- the decision that stands in place of the one that adopted it
  decision_id uuid not null references meetings.decision,
  wording base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
call base.raise_wall('workplan.adoption_end', 'select', sees => '(select base.my_rung()) <= 4');
grant insert (adoption_id, decision_id, wording) on workplan.adoption_end to marco_clock;

-- Withheld by two sides, or because the decision that adopted it was corrected; that ends when a decision adopts it again.
alter table published.withheld add column by text not null default 'two sides' check (by in ('two sides', 'decision'));
grant delete on published.withheld to marco_clock;

-- ---------------------------------------------------------------- a paper that was taken off is the Secretariat's

-- Where no item that stands has it as a paper any more, its file goes where neither guests nor members read it.
create function meetings.put_away() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone uuid[] := array(
    select p.file_id from meetings.paper p
    where (p.id = (to_jsonb(new) ->> 'paper_id')::uuid or p.agenda_item_id = (to_jsonb(new) ->> 'agenda_item_id')::uuid)
      and not exists (
        select from meetings.paper q where q.file_id = p.file_id
          and not exists (select from meetings.paper_removal r where r.paper_id = q.id) and not exists (select from meetings.removal r where r.agenda_item_id = q.agenda_item_id)));
  aside uuid;
begin
  if cardinality(gone) = 0 then return null; end if;
  insert into base.holding (kind, owner_id, audience) values ('paper put away', '00000000-0000-7000-8000-000000000001', 0) returning id into aside;
  update base.file set holding_id = aside where id = any (gone);
  return null;
end $$;
revoke execute on function meetings.put_away from public;
create trigger put_away after insert on meetings.paper_removal for each row execute function meetings.put_away();
create trigger put_away after insert on meetings.removal for each row execute function meetings.put_away();

-- What was taken off until now.
do $$
declare aside uuid;
begin
  if not exists (select from meetings.paper_removal) and not exists (select from meetings.removal) then return; end if;
  insert into base.holding (kind, owner_id, audience) values ('paper put away', '00000000-0000-7000-8000-000000000001', 0) returning id into aside;
  update base.file f set holding_id = aside
  where exists (select from meetings.paper p where p.file_id = f.id)
    and not exists (
      select from meetings.paper q where q.file_id = f.id
        and not exists (select from meetings.paper_removal r where r.paper_id = q.id) and not exists (select from meetings.removal r where r.agenda_item_id = q.agenda_item_id));
end $$;

-- ---------------------------------------------------------------- who reads a handover before its members do

-- F4: a dossier is read by those named to the presidency that follows its term, before their day and after it. That is no share of a role: another presidency, before or later, reads nothing by its post.
create or replace function base.my_shares() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id from base.share s where s.person_id = (select base.me()) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.organisation_id = any ((select base.my_teams())::uuid[]) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.role = any (array(select p.role from membership.posts_of(base.me()) p)) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select d.holding_id from handovers.dossier d
  join membership.presidency own on own.id = d.presidency_id
  join lateral (select t.state_id from membership.presidency t where t.since > own.since order by t.since limit 1) next on true
  where next.state_id = any (array(select p.state_id from membership.posts_of(base.me()) p where p.role = 'presidency'))
  union all
  select s.holding_id from base.share s
  where s.organisation_id = any (array(select p.state_id from membership.posts_of(base.me()) p join membership.organisation o on o.id = p.organisation_id where p.role <> 'presidency' and o.kind in ('state', 'ministry')))
    and s.purpose = 'dossier' and s.part is null and s.since <= (select base.now()) and s.until > (select base.now())
$$;

delete from base.share where role = 'presidency';

-- ---------------------------------------------------------------- what is proposed as a priority stays among members

alter policy add on meetings.priority with check (
  (select base.my_rung()) <= 3 and proposer_id = any ((select base.my_teams())::uuid[]) and exists (select from meetings.meeting m where m.id = meeting_id and m.members_id = priority.holding_id));
update meetings.priority p set holding_id = m.members_id from meetings.meeting m where m.id = p.meeting_id;

-- ---------------------------------------------------------------- guests read minutes once they went out

-- A guest learns that the draft has circulated, and nothing else of it.
create function meetings.went_out(meeting uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from meetings.minutes_circulation c where c.meeting_id = meeting) or exists (select from meetings.adoption a where a.meeting_id = meeting)
$$;
revoke execute on function meetings.went_out from public;
grant execute on function meetings.went_out to marco_app, marco_clock;

-- ---------------------------------------------------------------- the dossier of a state that asks to join is not for guests

update base.share set until = base.now() where purpose like 'meeting %' and until > base.now() and holding_id in (select holding_id from accessions.dossier);
