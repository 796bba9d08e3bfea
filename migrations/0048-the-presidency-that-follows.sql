-- Who is named to the Presidency that follows reads along until its day; a post of a Presidency is over with its term.

-- The day on which a post is over: its own, or before it that of the last term of the state for whose Presidency it was given. A term that is written down later gives it back.
create function membership.post_ends(role text, organisation uuid, since date, until date) returns date language sql stable security definer set search_path = pg_catalog as $$
  select least(post_ends.until, (
    select max(t.until) from membership.organisation o join membership.presidency t on t.state_id = o.state_id
    where post_ends.role = 'presidency' and o.id = post_ends.organisation
    having bool_and(t.until is not null) and max(t.until) > post_ends.since))
$$;
revoke execute on function membership.post_ends from public;
grant execute on function membership.post_ends to marco_app, marco_clock;

-- Posts a person holds on the framework's day. One of the Presidency that is the next to begin counts before its first day too, as one that does not preside yet: its person reads
-- the plans and what is handed over (`base.my_shares`), and nothing else. Where the state presides already, whoever follows in its Presidency waits for their day.
create or replace function membership.posts_of(person uuid) returns table (id uuid, role text, organisation_id uuid, organisation jsonb, short text, state_id uuid, iso3 text, main boolean, since date, until date)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.role, o.id, o.name, o.short, o.state_id, o.iso3, p.main, p.since, e.until
  from membership.post p join membership.organisation o on o.id = p.organisation_id
  cross join lateral (select membership.post_ends(p.role, p.organisation_id, p.since, p.until) as until) e
  where p.person_id = person and (e.until is null or e.until > base.today())
    and (p.since <= base.today() or (p.role = 'presidency' and (p.until is null or p.until > p.since)
      and o.state_id = (select t.state_id from membership.presidency t where t.since > base.today() order by t.since limit 1)
      and not exists (select from membership.presidency t where t.state_id = o.state_id and t.since <= base.today() and (t.until is null or t.until > base.today()))))
$$;
