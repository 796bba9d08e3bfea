-- A post of the Presidency is of the term in which it begins, or before which it was given. Until now it was over only with the last term of its state: once a state was
-- to preside again, years later, whoever had acted for it the first time signed in again and presided on its day, and nobody had named them.
create or replace function membership.post_ends(organisation uuid, since date, until date) returns date language sql stable security definer set search_path = pg_catalog as $$
  select least(post_ends.until, (
    select min(t.until) from membership.organisation o join membership.presidency t on t.state_id = o.state_id
    where o.id = post_ends.organisation and t.until > post_ends.since
      and not exists (select from membership.presidency n where n.state_id = t.state_id and n.since = t.until)))
$$;
