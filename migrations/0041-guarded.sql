-- What a state takes back is read no more in what was compiled from it either. A paper that told it is not compiled any more, and is compiled again
-- without it. What circulates stays where it is: it cannot be taken back.
create function compilations.forget() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from compilations.section s where s.compilation_id in (
    select c.id
    from compilations.compilation c
    join calls.version v on v.item_id = new.item_id
    join lateral (select r.sources from compilations.run r where r.compilation_id = c.id order by r.id desc limit 1) latest on true
    where latest.sources @> jsonb_build_array(jsonb_build_object('id', v.id))
      and not exists (select from calls.circulation x where x.version_id = v.id));
  return null;
end $$;
revoke execute on function compilations.forget from public;
create trigger forget after insert on calls.taking_back for each row execute function compilations.forget();

-- What was taken back until now.
delete from compilations.section s where s.compilation_id in (
  select c.id
  from compilations.compilation c
  join lateral (select r.sources from compilations.run r where r.compilation_id = c.id order by r.id desc limit 1) latest on true
  join calls.version v on latest.sources @> jsonb_build_array(jsonb_build_object('id', v.id))
  join calls.taking_back t on t.item_id = v.item_id and t.round >= v.round
  where not exists (select from calls.circulation x where x.version_id = v.id));

-- One state presides at a time, and the standing of a state begins once on a day. Asked at the end: the term before ends where a term is moved to.
alter table membership.presidency add constraint one_at_a_time exclude using gist (daterange(since, until) with &&) deferrable initially deferred;
alter table membership.standing add constraint begins_once unique (state_id, since);

-- A session that ran out keeps for its person what was typed into it; one that was ended, by its person or by others, keeps nothing.
create or replace function base.keep_form(token text, at_path text, typed jsonb, with_files text[], on_page text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid := (select s.person_id from base.session s where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.created_at > now() - interval '30 days');
  kept uuid;
begin
  if who is null then return null; end if;
  -- Twenty at most; the latest is what its person is waiting for.
  delete from base.kept_form k where k.id in (select o.id from base.kept_form o where o.person_id = who order by o.created_at desc, o.id desc offset 19);
  insert into base.kept_form (person_id, path, fields, files, page) values (who, at_path, typed, with_files, on_page) returning id into kept;
  return kept;
end $$;
