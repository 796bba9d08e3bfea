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

-- ---------------------------------------------------------------- what belongs to a thing is for nobody whom the thing is not for

-- From which rung on a team reads what is released: the Secretariat, the Presidency, a member of this day, everybody else with a post.
create function base.rung_of(team uuid) returns smallint language sql stable set search_path = pg_catalog as $$
  select case
    when team = '00000000-0000-7000-8000-000000000001' then 1
    when team = '00000000-0000-7000-8000-000000000002' then 2
    when exists (select from membership.standing s where s.state_id = team and s.standing = 'member' and s.since <= base.today() and (s.until is null or s.until > base.today())) then 3
    else 4 end::smallint
$$;

-- Whoever reads the one reads the other (shares apart, which let single persons in): the same holding, or one released no further and no sooner,
-- of the same team or of a team that the other is released to.
create function base.is_within(child uuid, parent uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select child = parent or exists (
    select from base.holding c, base.holding p
    where c.id = child and p.id = parent and c.audience <= p.audience
      and coalesce(c.embargo_until, '-infinity') >= coalesce(p.embargo_until, '-infinity')
      and (c.owner_id = p.owner_id or p.audience >= base.rung_of(c.owner_id)))
$$;

-- Asked with the owner's rights: a child may hang on what its author does not see whole. At the end of the transaction, because what is handed in or
-- circulated is written and released in one.
create function base.check_tie() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  loose boolean;
begin
  execute tg_argv[0] into loose using new;
  if loose then raise check_violation using message = format('a row of %s.%s hangs on a holding wider than that of what it belongs to', tg_table_schema, tg_table_name); end if;
  return null;
end $$;

-- The columns of a table that name a holding.
create function base.holdings_of(t regclass) returns text[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.conrelid = t and k.confrelid = 'base.holding'::regclass and cardinality(k.conkey) = 1
$$;

-- Ties a table to everything that it refers to by a foreign key and that hangs on a holding itself. A key that takes the holding along ties already.
-- `loose`: columns that name something which the row does not belong to. Called by raise_wall; again when keys are added or a column is let loose.
create procedure base.tie(t regclass, loose text[] default '{}') language plpgsql as $$
declare
  checks text;
  columns text;
begin
  select string_agg(format('exists (select from %s p where %s and not (%s))', k.parent, k.joined, k.within), ' or '), string_agg(k.columns, ', ')
  into checks, columns
  from (
    select f.confrelid::regclass as parent,
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = t and a.attnum = any (f.conkey)) as columns,
      (select string_agg(format('p.%I = ($1).%I', b.attname, a.attname), ' and ')
        from unnest(f.conkey, f.confkey) as pair (here, there)
        join pg_attribute a on a.attrelid = t and a.attnum = pair.here join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there) as joined,
      (select string_agg('(' || (select string_agg(format('base.is_within(($1).%I, p.%I)', mine, theirs), ' or ') from unnest(base.holdings_of(f.confrelid)) theirs) || ')', ' and ')
        from unnest(base.holdings_of(t)) mine) as within
    from pg_constraint f
    where f.contype = 'f' and f.conrelid = t and f.confrelid <> 'base.holding'::regclass and cardinality(base.holdings_of(f.confrelid)) > 0
      and not exists (select from pg_attribute a where a.attrelid = t and a.attnum = any (f.conkey) and (a.attname = any (base.holdings_of(t)) or a.attname = any (loose)))
    order by f.conname
  ) k where k.within is not null;
  execute format('drop trigger if exists tie on %s', t);
  if checks is null then return; end if;
  select string_agg(quote_ident(h), ', ') || ', ' || columns into columns from unnest(base.holdings_of(t)) h;
  execute format('create constraint trigger tie after insert or update of %s on %s deferrable initially deferred for each row execute function base.check_tie(%L)', columns, t, 'select ' || checks);
end $$;

-- Every table from here on is tied as its wall is raised.
create or replace procedure base.raise_wall(
  t regclass,
  verbs text,
  sees text default '(select true from base.holding h where h.id = holding_id)',
  writes text default '(select base.writes(holding_id))'
) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to marco_owner using (true) with check (true)', t);
  execute format('create policy clock on %s to marco_clock using ((select base.is_clock())) with check ((select base.is_clock()))', t);
  if verbs ~ 'select' then execute format('create policy see on %s for select to marco_app, marco_clock using (%s)', t, sees); end if;
  if verbs ~ 'insert' then execute format('create policy add on %s for insert to marco_app, marco_clock with check (%s)', t, writes); end if;
  if verbs ~ 'update' then execute format('create policy change on %s for update to marco_app, marco_clock using (%s) with check (%s)', t, writes, writes); end if;
  if verbs ~ 'delete' then execute format('create policy remove on %s for delete to marco_app, marco_clock using (%s)', t, writes); end if;
  if verbs ~ 'select' then call base.grant_verbs(t, verbs); end if;
  call base.tie(t);
end $$;

-- What stands already. That an item was taken back is known to those who knew that it had been handed in; what a state did with a comment is read
-- where the item is read.
do $$
declare
  t regclass;
begin
  for t in
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and cardinality(base.holdings_of(c.oid::regclass)) > 0 and n.nspname <> 'base'
  loop
    call base.tie(t);
  end loop;
end $$;
call base.tie('calls.taking_back', '{item_id}');
call base.tie('calls.comment_answer', '{comment_id}');
