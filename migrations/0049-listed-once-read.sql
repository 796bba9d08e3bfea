-- A line of the library says the title and the summary of a round: what was accepted and does not circulate yet is listed for whoever reads that
-- round (0026), and for nobody who only has its item shared with them for something else.
alter policy see on practices.entry using ((select true from base.holding h where h.id = holding_id)
  and (stage <> 'accepted' or (select true from calls.version v where v.id = version_id)));

-- As in 0010, and the same of rounds.
create or replace function practices.matching(words tsquery, tags text[], most integer) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query execute
    'select e.item_id from practices.entry e where ' || case when words is null then 'true' else 'e.words @@ $1' end || case when tags = '{}' then '' else ' and e.tags @> $2' end || '
     and (select h.owner_id = any ((select base.my_teams())::uuid[])
         or ((h.audience >= (select base.my_rung()) and (h.embargo_until is null or h.embargo_until <= (select base.now())) or h.id in (select s from base.my_shares() s))
           and (e.stage <> ''accepted'' or (select base.my_rung()) = 1 or h.id in (select calls.my_readings())))
       from base.holding h where h.id = e.holding_id)
     limit $3' using words, tags, most;
end $$;
