-- Each round of an item is let out by itself. Until now a round was read by whoever read the item: the members had the text of a new round
-- before the Secretariat had read it, and taking the new one back took the old one from them (decision 0052).

-- How far a round has been let out: 3 it circulated · 2 accepted, for those who review or translate it · 1 handed in · 0 taken back.
create function calls.reach_of(version uuid, item uuid, round integer) returns smallint language sql stable security definer set search_path = pg_catalog as $$
  select case
    when exists (select from calls.circulation c where c.version_id = version) then 3
    when exists (select from calls.taking_back t where t.item_id = item and t.round = reach_of.round) then 0
    when exists (select from calls.acceptance a join calls.review r on r.id = a.review_id where r.version_id = version) then 2
    else 1 end::smallint
$$;

-- The items that were given to me to review or to translate: what is accepted of them I read before it circulates.
create function calls.my_readings() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id from base.share s
  where s.part is null and s.purpose in ('review', 'translation') and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
    and (s.person_id = (select base.me()) or s.role = any (array(select p.role from membership.posts_of(base.me()) p)))
$$;
grant execute on function calls.reach_of, calls.my_readings to marco_app, marco_clock;

-- The state reads all its rounds, the Secretariat what was handed in and not taken back, reviewers and translators what was accepted,
-- everybody else whom the item was released to or shared with what circulated.
alter policy see on calls.version using ((
  select h.owner_id = any ((select base.my_teams())::uuid[])
    or case calls.reach_of(version.id, version.item_id, version.round)
      when 3 then true
      when 2 then (select base.my_rung()) = 1 or h.id in (select calls.my_readings())
      when 1 then (select base.my_rung()) = 1
      else false end
  from base.holding h where h.id = holding_id));

-- A file of an item is read with a round that names it; before that, by who attaches it.
create index on calls.item (holding_id);
create index on calls.version (holding_id);
create policy of_round on base.file as restrictive for select to marco_app, marco_clock using (
  (select base.is_clock()) or by_id = (select base.me())
  or not exists (select from calls.item i where i.holding_id = file.holding_id)
  or exists (select from calls.version v where v.holding_id = file.holding_id
    and jsonb_path_exists(v.answers, '$.*[*] ? (@ == $id)', jsonb_build_object('id', file.id::text))));

-- The contact answers of a round go where the round goes, and never further than the Secretariat.
alter policy see on calls.private_answers using (
  (select true from base.holding h where h.id = holding_id) and (select true from calls.version v where v.id = version_id));

-- What a state answered to a comment is read by who reads the comment.
alter policy see on calls.comment_answer using (
  (select true from base.holding h where h.id = holding_id) and (select true from calls.comment c where c.id = comment_id));

-- The mark of each answer, as a translation remembers what it renders (src/calls/translation/translation.ts: originalMark).
create function calls.as_json(value jsonb) returns text language plpgsql immutable strict set search_path = pg_catalog as $$
begin
  return case jsonb_typeof(value)
    when 'array' then '[' || coalesce((select string_agg(calls.as_json(e), ',' order by n) from jsonb_array_elements(value) with ordinality x (e, n)), '') || ']'
    when 'object' then '{' || coalesce((select string_agg(to_jsonb(k)::text || ':' || calls.as_json(v), ',' order by n) from jsonb_each(value) with ordinality x (k, v, n)), '') || '}'
    when 'number' then trim_scale((value #>> '{}')::numeric)::text
    else value::text end;
end $$;
create function calls.marks_of(answers jsonb) returns text[] language sql immutable strict set search_path = pg_catalog as $$
  select coalesce(array_agg(left(encode(sha256(convert_to(calls.as_json(v), 'UTF8')), 'hex'), 16)), '{}') from jsonb_each(answers) a (k, v)
$$;
grant execute on function calls.as_json, calls.marks_of to marco_app, marco_clock;
alter table calls.version add column marks text[] not null generated always as (calls.marks_of(answers)) stored;

-- A translation is read by who reads a round that says what it renders.
alter policy see on calls.translation using (
  (select true from base.holding h where h.id = holding_id)
  and (select true from calls.version v where v.item_id = translation.item_id and translation.renders = any (v.marks) limit 1));

-- What circulated and was then taken out of everybody's sight is where it circulated again.
update base.holding h set audience = 3
where audience < 3 and exists (select from calls.item i join calls.circulation c on c.item_id = i.id where i.holding_id = h.id);
