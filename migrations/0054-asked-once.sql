-- Who asks is found out once. A page asks the wall some twenty times which rung of audience reaches its reader and of which teams they are, and each time every post was read again, and for
-- each post what day it is: a quarter of the database's time. Now the answer is remembered until the transaction writes, with a mark that only the database can make (decision 0072).

-- The state that is the next to preside, unless it presides already: whoever follows there waits for their day.
create function membership.follows(state uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select state = (select t.state_id from membership.presidency t where t.since > now.day order by t.since limit 1)
    and not exists (select from membership.presidency t where t.state_id = state and t.since <= now.day and (t.until is null or t.until > now.day))
  from (select base.today() as day offset 0) now
$$;

-- Held today, or of the Presidency that is the next to begin: one of these counts before its first day as one that does not preside yet (0048).
create or replace function membership.posts_of(person uuid) returns table (id uuid, role text, organisation_id uuid, organisation jsonb, short text, state_id uuid, iso3 text, main boolean, since date, until date)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.role, o.id, o.name, o.short, o.state_id, o.iso3, p.main, p.since, ends.day
  from (select base.today() as day offset 0) now, membership.post p join membership.organisation o on o.id = p.organisation_id
  cross join lateral (select case when p.role = 'presidency' then membership.post_ends(o.id, p.since, p.until) else p.until end as day offset 0) ends
  where p.person_id = person and (ends.day is null or ends.day > now.day)
    and (p.since <= now.day or (p.role = 'presidency' and (p.until is null or p.until > p.since) and membership.follows(o.state_id)))
$$;
drop function membership.post_counts;
revoke execute on function membership.follows from public;

-- What the posts of the day give to whoever asks. Rung: 1 secretariat, 2 presidency, 3 members of this day, 4 signed in with a post, 5 nobody.
create function base.reach_found(out rung smallint, out teams uuid[]) language sql stable security definer set search_path = pg_catalog as $$
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

-- What the database makes its mark with: nobody reads it, and it never leaves the function below.
create table base.remembering (
  one boolean primary key default true check (one),
  key bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
);
insert into base.remembering default values;
call base.raise_wall('base.remembering', '');

-- Remembered, or found and remembered, until the transaction ends, waits for its turn (`takeTurn`), or is somebody else’s. The mark is good for these words, for who asks, and for this transaction; it is hashed twice, so that nothing can be added to words whose mark is known.
-- Once the transaction has written, all is found each time: what was written may be who holds which post.
create function base.reach(out rung smallint, out teams uuid[]) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  remembered text := current_setting('app.reach', true);
  words text := substr(remembered, 65);
  asks text;
  key bytea;
begin
  if pg_current_xact_id_if_assigned() is not null then
    select f.rung, f.teams into rung, teams from base.reach_found() f;
    return;
  end if;
  asks := concat_ws(' ', session_user, current_setting('app.session', true), '/', current_setting('app.person', true), '/', extract(epoch from now()), pg_backend_pid());
  select r.key into key from base.remembering r;
  if substr(remembered, 1, 64) = encode(sha256(key || sha256(convert_to(asks || words, 'UTF8'))), 'hex') then
    rung := substr(words, 1, 1);
    teams := substr(words, 2);
    return;
  end if;
  select f.rung, f.teams into rung, teams from base.reach_found() f;
  words := rung::text || teams::text;
  perform set_config('app.reach', encode(sha256(key || sha256(convert_to(asks || words, 'UTF8'))), 'hex') || words, true);
end $$;
revoke execute on function base.reach_found, base.reach from public;

create or replace function base.my_rung() returns smallint language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (base.reach()).rung;
end $$;

create or replace function base.my_teams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (base.reach()).teams;
end $$;

-- What is shared with whoever asks, each kind of share by its own index; who asks, when, and with which posts is found once for all of them.
create or replace function base.my_shares() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
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
