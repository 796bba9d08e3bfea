-- Whose team a post belongs to. A reviewer, translator, consultant, observer or contributor works for an institution: holding the post at the
-- Secretariat or at a state itself makes nobody one of its team, who own what it keeps. They read and write what is given to them.
create or replace function base.my_teams() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct team) filter (where team is not null), '{}') from (
    select case
      when role = 'secretariat' then '00000000-0000-7000-8000-000000000001'::uuid
      when role = 'presidency' then '00000000-0000-7000-8000-000000000002'::uuid
      when role in ('focal point', 'head of delegation', 'national validator') then state_id
      else (select o.id from membership.organisation o where o.id = organisation_id and o.kind not in ('body', 'state')) end as team
    from membership.posts_of(base.me()) p
    where role <> 'presidency' or exists (
      select from membership.presidency t where t.state_id = p.state_id and t.since <= base.today() and (t.until is null or t.until > base.today()))) held
$$;
