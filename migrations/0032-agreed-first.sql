-- What a person may do looks at all of that person's posts (A7: nobody scores a practice of a state where they hold one). So a state gives a post only
-- to somebody who holds none outside it, now or to come; anybody else is named by the Secretariat, once the person has agreed (decision 0055).
create function membership.works_elsewhere(who uuid, organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from membership.post p join membership.organisation o on o.id = p.organisation_id
    where p.person_id = who and (p.until is null or p.until > greatest(p.since, base.today()))
      and o.state_id is distinct from (select n.state_id from membership.organisation n where n.id = organisation))
$$;
revoke execute on function membership.works_elsewhere from public;
grant execute on function membership.works_elsewhere to marco_app, marco_clock;

alter policy add on membership.post
  with check ((select membership.names_post(role, organisation_id)) and ((select base.my_rung()) = 1 or not (select membership.works_elsewhere(person_id, organisation_id))));
