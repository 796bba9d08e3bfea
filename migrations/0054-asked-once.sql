-- Who asks is found out once. A page asks the wall some twenty times which rung of audience reaches its reader and of which teams they are, and each time every post was read again, and for
-- each post what day it is. Now the answer is remembered until anything is written, with a mark that only the database can make (decision 0072).

-- The state that is the next to preside, unless it presides already: whoever follows there waits for their day.
create function membership.follows(state uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select state = (select t.state_id from membership.presidency t where t.since > now.day order by t.since limit 1)
    and not exists (select from membership.presidency t where t.state_id = state and t.since <= now.day and (t.until is null or t.until > now.day))
  from (select base.today() as day offset 0) now
$$;

-- Held today, or of the Presidency that is the next to begin: one of these counts before its first day as one that does not preside yet (0048).
create or replace function membership.posts_of(person uuid) returns table (id uuid, role text, organisation_id uuid, organisation jsonb, short text, state_id uuid, iso3 text, main boolean, since date, until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.role, o.id, o.name, o.short, o.state_id, o.iso3, p.main, p.since, ends.day
  from (select base.today() as day offset 0) now, membership.post p join membership.organisation o on o.id = p.organisation_id
  cross join lateral (select case when p.role = 'presidency' then membership.post_ends(o.id, p.since, p.until) else p.until end as day offset 0) ends
  where p.person_id = person and (ends.day is null or ends.day > now.day)
    and (p.since <= now.day or (p.role = 'presidency' and (p.until is null or p.until > p.since) and membership.follows(o.state_id)))
$$;
drop function membership.post_counts;
revoke execute on function membership.follows from public;

-- What the posts of the day give to whoever asks. Rung: 1 secretariat, 2 presidency, 3 members of this day, 4 signed in with a post, 5 nobody.
create function base.reach_found(out rung smallint, out teams uuid[]) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(min(case
      when role = 'secretariat' then 1
      when presides then 2
      when role in ('focal point', 'head of delegation', 'national validator') and exists (
        select from membership.standing s where s.state_id = held.state_id and s.standing = 'member' and s.since <= held.day and (s.until is null or s.until > held.day)) then 3
      else 4 end), 5)::smallint,
    coalesce(array_agg(distinct team) filter (where team is not null), '{}')
  from (
    select p.role, p.state_id, now.day, presides, case
      when p.role = 'secretariat' then '00000000-0000-7000-8000-000000000001'::uuid
      when p.role = 'presidency' then case when presides then '00000000-0000-7000-8000-000000000002'::uuid end
      when p.role in ('focal point', 'head of delegation', 'national validator') then p.state_id
      else (select o.id from membership.organisation o where o.id = p.organisation_id and o.kind not in ('body', 'state')) end as team
    from (select base.today() as day offset 0) now, membership.posts_of(base.me()) p
    cross join lateral (select case when p.role = 'presidency' then exists (
      select from membership.presidency t where t.state_id = p.state_id and t.since <= now.day and (t.until is null or t.until > now.day)) end as presides offset 0) term) held
$$;

-- What the database makes its mark with: nobody reads it, and it never leaves the function below. It is a column there and no variable: whoever asks may have plans written out, and a plan
-- holds the variables of its statement.
create table base.remembering (
  one boolean primary key default true check (one),
  key bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
);
insert into base.remembering default values;
call base.raise_wall('base.remembering', '');

-- Remembered, or found and remembered. The mark is good for these words and for who asks, at this time and of these rows: once anybody has written anything, the snapshot is another.
-- It is hashed twice, so that nothing can be added to words whose mark is known. What this transaction itself wrote is in no snapshot: then all is found each time.
create function base.reach(out rung smallint, out teams uuid[]) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  remembered text := current_setting('app.reach', true);
  words text := substr(remembered, 65);
  asks text;
begin
  if pg_current_xact_id_if_assigned() is not null then
    select f.rung, f.teams into rung, teams from base.reach_found() f;
    return;
  end if;
  asks := concat_ws(' ', '', extract(epoch from now()), pg_current_snapshot(), session_user, current_setting(case when session_user = 'marco_clock' then 'app.person' else 'app.session' end, true));
  if substr(remembered, 1, 64) = (select encode(sha256(r.key || sha256(convert_to(words || asks, 'UTF8'))), 'hex') from base.remembering r) then
    rung := substr(words, 1, 1);
    teams := substr(words, 2);
    return;
  end if;
  select f.rung, f.teams into rung, teams from base.reach_found() f;
  words := rung::text || teams::text;
  perform set_config('app.reach', encode(sha256(r.key || sha256(convert_to(words || asks, 'UTF8'))), 'hex') || words, true) from base.remembering r;
end $$;
revoke execute on function base.reach_found, base.reach from public;

create or replace function base.my_rung() returns smallint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (base.reach()).rung;
end $$;

create or replace function base.my_teams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (base.reach()).teams;
end $$;

-- What is shared with whoever asks, each kind of share by its own index; who asks, when, and with which posts is found once for all of them.
create or replace function base.my_shares() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asks as materialized (select base.me() as person, base.now() as now, base.my_teams() as teams, base.my_rung() as rung),
    held as materialized (select p.role, p.state_id, o.kind from asks cross join lateral membership.posts_of(asks.person) p join membership.organisation o on o.id = p.organisation_id)
  select s.holding_id from asks join base.share s on s.person_id = asks.person where s.part is null and s.since <= asks.now and s.until > asks.now and asks.rung <= 4
  union all
  select s.holding_id from asks join base.share s on s.organisation_id = any (asks.teams) where s.part is null and s.since <= asks.now and s.until > asks.now and asks.rung <= 4
  union all
  select s.holding_id from asks join base.share s on s.role = any (array(select role from held)) where s.part is null and s.since <= asks.now and s.until > asks.now and asks.rung <= 4
  union all
  select d.holding_id from handovers.dossier d
  join membership.presidency own on own.id = d.presidency_id
  join lateral (select t.state_id from membership.presidency t where t.since > own.since order by t.since limit 1) next on true
  where next.state_id = any (array(select state_id from held where role = 'presidency'))
  union all
  select s.holding_id from asks join base.share s on s.organisation_id = any (array(select state_id from held where role <> 'presidency' and kind in ('state', 'ministry')))
  where s.purpose = 'dossier' and s.part is null and s.since <= asks.now and s.until > asks.now
$$;

-- ---------------------------------------------------------------- a type is what PostgreSQL means by it

-- Where the search path does not name it, the schema of one's own temporary things is searched first for the names of types: whoever could run SQL behind the wall made a domain `text` or `date`
-- there, and its check ran with the rights of our functions' owner. It is searched last now, and nobody who serves makes temporary things (src/base/database/migrate.ts).
do $$
declare
  ours regprocedure;
begin
  for ours in
    select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.proconfig::text ~ 'search_path=' and n.nspname !~ '^(pg_|information_schema|pgboss|public$)'
  loop
    execute format('alter routine %s set search_path = pg_catalog, pg_temp', ours);
  end loop;
end $$;
