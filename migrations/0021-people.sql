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

-- ---------------------------------------------------------------- the address of somebody who was invited and has not come in yet

-- What was typed for somebody who cannot be reached by it, because the address is another person's: shown to those who typed it, used for
-- nothing, so that nobody learns by typing whose addresses there are.
alter table membership.contact alter column email drop not null, add column typed text;
alter table membership.contact add check (num_nonnulls(email, typed) = 1);

-- Whoever may fill every post of a person may mend the address, until the first time the person comes in. From then on only the person does:
-- an address is who signs in.
create function membership.may_mend(who uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select membership.names_people() and not exists (select from base.session s where s.person_id = who)
    and exists (select from membership.post p where p.person_id = who and (p.until is null or p.until > base.today()))
    and not exists (select from membership.post p where p.person_id = who and (p.until is null or p.until > base.today()) and not membership.names_post(p.role, p.organisation_id))
$$;

-- The invitation of somebody who has not come in yet: when it was last sent, and how many minutes until it may be sent again (real time).
create function membership.invitation_of(who uuid) returns table (sent_at timestamptz, wait integer) language sql stable security definer set search_path = pg_catalog as $$
  select max(e.at), coalesce(greatest(0, ceil(extract(epoch from max(e.real_at) + interval '1 hour' - now()) / 60)), 0)::integer
  from base.event e join membership.post p on p.id = e.subject_id and p.person_id = who
  where e.kind in ('person named', 'invitation corrected', 'invitation sent again')
  having membership.may_mend(who)
$$;

-- The old address gets nothing more: its links no longer open, and letters that had not left do not leave.
create function membership.correct_address(who uuid, address text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not membership.may_mend(who) then return false; end if;
  begin
    update membership.contact c set email = address, typed = null, by_id = base.me(), at = base.now() where c.person_id = who;
  exception when unique_violation then
    update membership.contact c set email = null, typed = address, by_id = base.me(), at = base.now() where c.person_id = who;
  end;
  update base.sign_in_link l set used_at = now() where l.person_id = who and l.used_at is null and not l.reusable;
  update base.letter l set given_up_at = now(), problem = 'the address was corrected' where l.person_id = who and l.sent_at is null and l.given_up_at is null;
  -- Somebody may have come in by the old one while we waited for the link's row.
  if exists (select from base.session s where s.person_id = who) then raise insufficient_privilege using message = 'signed in meanwhile'; end if;
  return true;
end $$;

-- A link asked for while the address is being corrected waits, and then finds that it is nobody's.
create or replace function base.ask_link(address text, link uuid, hash bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid;
begin
  select c.person_id into who from membership.contact c where lower(c.email) = lower(address) for share;
  if who is null then return; end if;
  insert into base.sign_in_link (id, token_hash, person_id, expires_at) values (link, hash, who, now() + interval '30 minutes');
  perform base.enqueue('errands', jsonb_build_object('job', 'send sign-in link', 'link', link, 'person', who));
end $$;

grant execute on function membership.may_mend, membership.invitation_of, membership.correct_address to marco_app;
