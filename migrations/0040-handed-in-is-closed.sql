-- A4: whoever writes one section does not read the rounds of the item, and is told only that it was handed in: from then until it comes back nothing
-- is written in it, by nobody.
create function calls.my_parts_handed_in() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select i.id
  from base.my_parts() p
  join calls.item i on i.draft_id = p.holding_id
  join calls.version v on v.item_id = i.id
  where not exists (select from calls.version later where later.item_id = i.id and later.round > v.round)
    and not exists (select from calls.taking_back t where t.item_id = i.id and t.round = v.round)
    and not exists (select from calls.return b join calls.review r on r.id = b.review_id where r.version_id = v.id)
$$;
grant execute on function calls.my_parts_handed_in to marco_app, marco_clock;
