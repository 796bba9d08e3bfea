-- A form kept for its person is sent once. Its text goes with the sending; one that is never sent goes after seven days. The names of the
-- fields that carried a file are remembered, so that it can be asked for again, and the page on which it was written.
alter table base.kept_form add column files text[] not null default '{}', add column page text not null default '/w';

drop function base.keep_form(text, text, jsonb);
create function base.keep_form(token text, at_path text, typed jsonb, with_files text[], on_page text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid := (select s.person_id from base.session s where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.created_at > now() - interval '30 days');
  kept uuid;
begin
  if who is null then return null; end if;
  -- Twenty at most; the latest is what its person is waiting for.
  delete from base.kept_form k where k.id in (select o.id from base.kept_form o where o.person_id = who order by o.created_at desc, o.id desc offset 19);
  insert into base.kept_form (person_id, path, fields, files, page) values (who, at_path, typed, with_files, on_page) returning id into kept;
  return kept;
end $$;

drop function base.my_kept_form(uuid);
create function base.my_kept_form(which uuid) returns table (path text, fields jsonb, files text[], page text, used_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select k.path, k.fields, k.files, k.page, k.used_at from base.kept_form k where k.id = which and k.person_id = base.me() and k.created_at > now() - interval '7 days'
$$;

create or replace function base.use_kept_form(which uuid) returns void language sql volatile security definer set search_path = pg_catalog as $$
  update base.kept_form set used_at = now(), fields = '{}' where id = which and person_id = base.me() and used_at is null
$$;

create function base.erase_kept_forms() returns void language sql volatile security definer set search_path = pg_catalog as $$
  delete from base.kept_form where created_at < now() - interval '7 days'
$$;

grant execute on function base.keep_form, base.my_kept_form to marco_app;
grant execute on function base.erase_kept_forms to marco_clock;
