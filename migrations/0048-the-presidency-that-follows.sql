-- Who is named to the Presidency that follows reads along until its day; a post of a Presidency is over with its term.

-- The day on which a post of the Presidency is over: its own, or before it that of the last term of its state. A term that is written down later gives it back.
create function membership.post_ends(organisation uuid, since date, until date) returns date language sql stable security definer set search_path = pg_catalog as $$
  select least(post_ends.until, (
    select max(t.until) from membership.organisation o join membership.presidency t on t.state_id = o.state_id
    where o.id = post_ends.organisation having bool_and(t.until is not null) and max(t.until) > post_ends.since))
$$;

-- Whether it counts today: it is held, or it is of the Presidency that is the next to begin. One of these counts before its first day as one that does not preside yet: its person reads
-- the plans and what is handed over (`base.my_shares`), and nothing else. Where the state presides already, whoever follows in its Presidency waits for their day.
create function membership.post_counts(organisation uuid, since date, until date) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(membership.post_ends(organisation, post_counts.since, post_counts.until) > base.today(), true)
    and (post_counts.since <= base.today() or ((post_counts.until is null or post_counts.until > post_counts.since)
      and exists (select from membership.organisation o where o.id = organisation
        and o.state_id = (select t.state_id from membership.presidency t where t.since > base.today() order by t.since limit 1)
        and not exists (select from membership.presidency t where t.state_id = o.state_id and t.since <= base.today() and (t.until is null or t.until > base.today())))))
$$;
revoke execute on function membership.post_ends, membership.post_counts from public;
grant execute on function membership.post_ends to marco_app, marco_clock;

-- Posts a person holds on the framework's day. Every question to the wall asks this: what is only for a Presidency is asked of nobody else.
create or replace function membership.posts_of(person uuid) returns table (id uuid, role text, organisation_id uuid, organisation jsonb, short text, state_id uuid, iso3 text, main boolean, since date, until date)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.role, o.id, o.name, o.short, o.state_id, o.iso3, p.main, p.since, case when p.role = 'presidency' then membership.post_ends(o.id, p.since, p.until) else p.until end
  from membership.post p join membership.organisation o on o.id = p.organisation_id
  where p.person_id = person and (p.until is null or p.until > base.today())
    and case when p.role = 'presidency' then membership.post_counts(o.id, p.since, p.until) else p.since <= base.today() end
$$;
