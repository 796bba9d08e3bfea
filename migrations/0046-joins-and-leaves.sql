-- "The member states" of an activity were kept one by one, as they were on the day it was written: a state that joined had no share in it, and one
-- that left kept its own. They are kept as one, and are whoever is a member on the day it is read (src/workplan/who.ts). A state that had not yet
-- joined and was named with them is among them.
create function pg_temp.as_one(kept uuid[], day date) returns uuid[] language sql stable as $$
  with member as (
    select array_agg(s.state_id) filter (where s.since <= day and (s.until is null or s.until > day)) as then, array_agg(s.state_id) filter (where s.until is null or s.until > day) as ever
    from membership.standing s where s.standing = 'member')
  select case when member.then <@ kept
    then array['00000000-0000-7000-8000-000000000003'::uuid] || array(select k.id from unnest(kept) with ordinality as k (id, n) where k.id <> all (member.ever) order by k.n)
    else kept end
  from member
$$;
create function pg_temp.written(activity uuid, share text) returns date language sql stable as $$
  select (coalesce(max(c.at) filter (where c.became ? share), min(a.at)) at time zone 'America/Costa_Rica')::date
  from workplan.activity a left join workplan.activity_change c on c.activity_id = a.id where a.id = activity
$$;
update workplan.activity set
  responsible = pg_temp.as_one(responsible, pg_temp.written(id, 'responsible')),
  contributors = pg_temp.as_one(contributors, pg_temp.written(id, 'contributors'));
drop function pg_temp.as_one, pg_temp.written;

-- Where it is written that a state left: the source of its standing says only how it came in.
alter table membership.standing add column end_source text not null default '';
grant update (end_source) on membership.standing to marco_app, marco_clock;
