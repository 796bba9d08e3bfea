-- A4: whoever writes one section does not read the rounds of the item, and is told only that it is out of the hands of its state: handed in, and
-- neither returned, taken back nor circulated; or withdrawn.
create function calls.my_parts_handed_in() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select i.id
  from base.my_parts() p
  join calls.item i on i.draft_id = p.holding_id
  join calls.version v on v.item_id = i.id
  where not exists (select from calls.version later where later.item_id = i.id and later.round > v.round)
    and (exists (select from calls.withdrawal w where w.item_id = i.id) or not (
      exists (select from calls.taking_back t where t.item_id = i.id and t.round = v.round)
      or exists (select from calls.return b join calls.review r on r.id = b.review_id where r.version_id = v.id)
      or exists (select from calls.circulation c where c.version_id = v.id)))
$$;
grant execute on function calls.my_parts_handed_in to marco_app, marco_clock;
