-- The few things done for somebody who has no right yet (nobody asks for a link) or while reading (a session is touched).
-- Definer functions, each with its test. Sessions, links and limits keep real time, never the framework's clock.

-- Counts one try and says whether it is still within the limit. A try beyond it is not counted: whoever tries again and again keeps nobody out for ever.
create function base.count_attempt(kind text, who text, most integer, span interval) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from base.attempt a where a.at < now() - interval '1 day';
  if (select count(*) from base.attempt a where a.kind = count_attempt.kind and a.who = count_attempt.who and a.at > now() - span) >= most then
    return false;
  end if;
  insert into base.attempt (kind, who) values (count_attempt.kind, count_attempt.who);
  return true;
end $$;

-- Queues a job in the caller's transaction: the queue is the outbox. Written against the schema of the pinned pg-boss (decision 0008).
create function base.enqueue(queue text, data jsonb, once text default null) returns void language sql volatile security definer set search_path = pg_catalog as $$
  insert into pgboss.job (id, name, data, start_after, keep_until, singleton_key, expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter)
  select gen_random_uuid(), q.name, data, now(), now() + q.retention_seconds * interval '1 second', once, q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter
  from pgboss.queue q where q.name = queue
$$;

-- The answer is the same whether the address is known or not; the letter is a job.
create function base.ask_link(address text, link uuid, hash bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid := (select c.person_id from membership.contact c where lower(c.email) = lower(address));
begin
  if who is null then return; end if;
  insert into base.sign_in_link (id, token_hash, person_id, expires_at) values (link, hash, who, now() + interval '30 minutes');
  perform base.enqueue('errands', jsonb_build_object('job', 'send sign-in link', 'link', link, 'person', who));
end $$;

-- Who a link is for, so that its page can greet; consumes nothing.
create function base.peek_link(hash bytea) returns text language sql stable security definer set search_path = pg_catalog as $$
  select p.name from base.sign_in_link l join membership.person p on p.id = l.person_id
  where l.token_hash = hash and l.expires_at > now() and (l.used_at is null or l.reusable)
$$;

create function base.open_session(hash bytea, token bytea, on_shared boolean, browser text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid;
begin
  update base.sign_in_link l set used_at = now()
  where l.token_hash = hash and l.expires_at > now() and (l.used_at is null or l.reusable)
  returning l.person_id into who;
  if who is null then return null; end if;
  insert into base.session (token_hash, person_id, shared, agent, idle, expires_at)
  values (token, who, on_shared, left(browser, 200),
    case when on_shared then interval '30 minutes' else interval '8 hours' end, now() + interval '7 days');
  return who;
end $$;

create function base.touch_session() returns void language sql volatile security definer set search_path = pg_catalog as $$
  update base.session set seen_at = now()
  where token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and ended_at is null and expires_at > now() and seen_at + idle > now() and seen_at < now() - interval '5 minutes'
$$;

create function base.my_sessions() returns table (id uuid, agent text, shared boolean, created_at timestamptz, seen_at timestamptz, expires_at timestamptz, current boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.agent, s.shared, s.created_at, s.seen_at, s.expires_at,
    s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
  from base.session s
  where s.person_id = base.me() and s.ended_at is null and s.expires_at > now() and s.seen_at + s.idle > now()
  order by s.seen_at desc
$$;

-- One of my sessions, or the one in hand.
create function base.end_session(which uuid default null) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update base.session s set ended_at = now()
  where s.ended_at is null and s.person_id = base.me()
    and (s.id = which or (which is null and s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))));
  return found;
end $$;

-- All my sessions but the one in hand.
create function base.end_other_sessions() returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended integer;
begin
  update base.session s set ended_at = now()
  where s.ended_at is null and s.person_id = base.me()
    and s.token_hash <> sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'));
  get diagnostics ended = row_count;
  return ended;
end $$;

-- A form posted into a session that has ended: kept for its person, never for who holds the dead token.
create function base.keep_form(token text, at_path text, typed jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid := (select s.person_id from base.session s where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.created_at > now() - interval '30 days');
  kept uuid;
begin
  if who is null then return null; end if;
  delete from base.kept_form k where k.created_at < now() - interval '7 days';
  -- Twenty at most; the latest is what its person is waiting for.
  delete from base.kept_form k where k.id in (select o.id from base.kept_form o where o.person_id = who order by o.created_at desc, o.id desc offset 19);
  insert into base.kept_form (person_id, path, fields) values (who, at_path, typed) returning id into kept;
  return kept;
end $$;

create function base.my_kept_form(which uuid) returns table (path text, fields jsonb) language sql stable security definer set search_path = pg_catalog as $$
  select k.path, k.fields from base.kept_form k where k.id = which and k.person_id = base.me() and k.used_at is null
$$;

create function base.use_kept_form(which uuid) returns void language sql volatile security definer set search_path = pg_catalog as $$
  update base.kept_form set used_at = now() where id = which and person_id = base.me()
$$;

-- A demonstration shows every letter to every visitor, so that the story can be followed; a real installation shows none.
create function base.demo_mailbox() returns table (id uuid, recipient text, address text, subject text, text text, at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select l.id, p.name, l.address, l.subject, l.text, l.at, l.sent_at
  from base.letter l join membership.person p on p.id = l.person_id
  where exists (select from base.installation i where i.kind in ('demo', 'test'))
  order by l.id desc limit 200
$$;

-- A demonstration lets a visitor choose whom to represent: the links that are printed at its start.
create function base.demo_people() returns table (link uuid, name text, role text, organisation jsonb, iso3 text, main boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select l.id, p.name, x.role, x.organisation, x.iso3, x.main
  from base.sign_in_link l join membership.person p on p.id = l.person_id cross join lateral membership.posts_of(p.id) x
  where l.reusable and exists (select from base.installation i where i.kind = 'demo')
  order by x.role, x.iso3, p.name
$$;

create function base.peek_founding(hash bytea) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from base.founding_link f where f.token_hash = hash and f.used_at is null and f.expires_at > now())
$$;

-- The first person of an empty installation: an officer of the Secretariat, signed in at once. Works once.
create function base.found_officer(hash bytea, officer text, address text, speaks text, token bytea) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  who uuid;
begin
  update base.founding_link f set used_at = now() where f.token_hash = hash and f.used_at is null and f.expires_at > now();
  if not found then return null; end if;
  insert into membership.person (name, language, zone) values (officer, speaks, 'America/Costa_Rica') returning id into who;
  insert into membership.contact (person_id, email) values (who, address);
  insert into membership.post (person_id, role, organisation_id, main, since) values (who, 'secretariat', '00000000-0000-7000-8000-000000000001', true, base.today());
  insert into base.session (token_hash, person_id, idle, expires_at) values (token, who, interval '8 hours', now() + interval '7 days');
  insert into base.event (kind, subject_kind, subject_id, person_id) values ('installation founded', 'person', who, who);
  return who;
end $$;

-- Whether an address is known, for those who may name people to posts.
create function membership.person_with(address text) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select c.person_id from membership.contact c where lower(c.email) = lower(address) and membership.names_people()
$$;
grant execute on function membership.person_with to marco_app, marco_clock;

-- Whose new address a link is for, so that its page can ask; consumes nothing.
create function membership.peek_address(hash bytea) returns table (name text, email text) language sql stable security definer set search_path = pg_catalog as $$
  select p.name, c.email from membership.address_change c join membership.person p on p.id = c.person_id
  where c.token_hash = hash and c.ended_at is null and c.expires_at > now()
$$;

-- The link in the new address was followed: from now on letters go there. Links asked for under the old one no longer open.
create function membership.confirm_address(hash bytea) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  change membership.address_change;
begin
  update membership.address_change c set ended_at = now()
  where c.token_hash = hash and c.ended_at is null and c.expires_at > now() returning c.* into change;
  if change.id is null then return 'gone'; end if;
  begin
    update membership.contact c set email = change.email, by_id = change.person_id, at = base.now() where c.person_id = change.person_id;
  exception when unique_violation then return 'taken';
  end;
  update base.sign_in_link l set used_at = now() where l.person_id = change.person_id and l.used_at is null and not l.reusable;
  insert into base.event (kind, subject_kind, subject_id, person_id) values ('address changed', 'address', change.id, change.person_id);
  return 'changed';
end $$;
grant execute on function membership.peek_address, membership.confirm_address to marco_app;

grant execute on function base.count_attempt, base.enqueue, base.ask_link, base.peek_link, base.open_session, base.touch_session, base.my_sessions,
  base.end_session, base.end_other_sessions, base.keep_form, base.my_kept_form, base.use_kept_form, base.demo_mailbox, base.demo_people, base.peek_founding, base.found_officer, base.set_clock to marco_app;
grant execute on function base.count_attempt, base.enqueue, base.set_clock to marco_clock;
