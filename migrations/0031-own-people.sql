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

-- A7: who was given a section to write reads what the Secretariat asks about its questions, from the return until the state hands in again; what was struck out stays with the Secretariat.
create function calls.asked_of_me() returns table (comment_id uuid, review_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.review_id
  from base.my_parts() p
  join calls.item i on i.draft_id = p.holding_id
  join calls.call k on k.id = i.call_id
  join formats.version f on f.id = k.format_version_id
  join calls.return b on b.item_id = i.id
  join calls.review r on r.id = b.review_id
  join calls.version v on v.id = r.version_id
  join calls.comment c on c.review_id = b.review_id
  where not exists (select from calls.version later where later.item_id = i.id and later.round > v.round)
    and not exists (select from calls.comment_removal g where g.comment_id = c.id)
    and exists (
      select from jsonb_array_elements(f.definition -> 'sections') s, jsonb_array_elements(s -> 'questions') q
      where s ->> 'key' = p.part and q ->> 'key' = c.question_key)
$$;
grant execute on function calls.asked_of_me to marco_app, marco_clock;

alter policy see on calls.review using ((select true from base.holding h where h.id = holding_id) or id in (select a.review_id from calls.asked_of_me() a));
alter policy see on calls.comment using (
  ((select true from base.holding h where h.id = holding_id) and ((select base.my_rung()) = 1 or not exists (select from calls.comment_removal r where r.comment_id = comment.id)))
  or id in (select a.comment_id from calls.asked_of_me() a));
-- And what the practice is called, so that two of the same call are told apart.
alter policy see on calls.answer using (
  (select true from base.holding h where h.id = draft_id) or (draft_id, section_key) in (select p.holding_id, p.part from base.my_parts() p)
  or (question_key = 'title' and draft_id in (select p.holding_id from base.my_parts() p)));
