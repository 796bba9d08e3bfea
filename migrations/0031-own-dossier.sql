-- C3: the dossier of a state that joins or leaves is read by that state's own people: whoever holds a post at the state or one of its institutions,
-- also while they only observe. They write nothing in it: that is its team's (base.my_writes).
create or replace function base.my_shares() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id from base.share s where s.person_id = (select base.me()) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.organisation_id = any ((select base.my_teams())::uuid[]) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.role = any (array(select p.role from membership.posts_of(base.me()) p)) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s
  where s.organisation_id = any (array(select p.state_id from membership.posts_of(base.me()) p join membership.organisation o on o.id = p.organisation_id where p.role <> 'presidency' and o.kind in ('state', 'ministry')))
    and s.purpose = 'dossier' and s.part is null and s.since <= (select base.now()) and s.until > (select base.now())
$$;
