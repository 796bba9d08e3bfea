-- The ground: who acts, what time it is, who sees what (the wall), what happened, what is to be done later.
-- Run by marco_owner, which owns everything and never serves a request. PostgreSQL 15 features only.

-- Nothing is anybody's until it is granted.
alter default privileges for role marco_owner revoke execute on functions from public;

create schema base;
grant usage on schema base to marco_app, marco_clock;

-- Time-ordered random ids (UUID version 7). An id is never a secret: the wall decides.
create function base.new_id() returns uuid language sql volatile set search_path = pg_catalog as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- Search without accents: the same folding for what is stored and what is asked.
create function base.fold(text) returns text language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select translate(lower($1), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')
$$;

-- One text in two languages; only the original is mandatory (src/base/words.ts).
create domain base.words as jsonb check (value is null or coalesce(value ->> (value ->> 'original'), '') <> '');

create function base.words(es text, en text) returns base.words language sql immutable set search_path = pg_catalog as $$
  select jsonb_build_object('original', 'es', 'es', es, 'en', en, 'of', left(encode(sha256(convert_to(es, 'UTF8')), 'hex'), 16))
$$;

-- ---------------------------------------------------------------- the installation and its one clock

create table base.installation (
  one boolean primary key default true check (one),
  kind text not null check (kind in ('real', 'demo', 'test')),
  -- when everything it begins with is there; a demonstration cut off before is made anew
  founded_at timestamptz
);

-- Walked in a demonstration and in tests only; it goes on ticking from where it was set.
create table base.clock (
  one boolean primary key default true check (one),
  set_to timestamptz not null,
  set_at timestamptz not null default now()
);

create function base.now() returns timestamptz language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select set_to + (now() - set_at) from base.clock), now())
$$;

create function base.set_clock(day timestamptz) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from base.installation where kind in ('demo', 'test')) then
    raise exception 'the clock of a real installation cannot be set' using errcode = '42501';
  end if;
  insert into base.clock (set_to) values (day) on conflict (one) do update set set_to = excluded.set_to, set_at = now();
end $$;

-- ---------------------------------------------------------------- who acts: derived from a secret, never claimed

create table base.session (
  id uuid primary key default base.new_id(),
  token_hash bytea not null unique,
  person_id uuid not null,
  shared boolean not null default false,
  agent text not null default '',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle interval not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on base.session (person_id) where ended_at is null;

create table base.sign_in_link (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null,
  expires_at timestamptz not null,
  -- links printed for a demonstration can be used again
  reusable boolean not null default false,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

-- The first officer of an empty installation comes by a link that is printed once, on the console.
create table base.founding_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- What was tried, by whom (a fingerprint), for the limits. Kept a day.
create table base.attempt (
  kind text not null,
  who text not null,
  at timestamptz not null default now()
);
create index on base.attempt (kind, who, at);

-- The person of this transaction: from the session's secret for people, named by the clock for its errands, null for nobody.
create function base.me() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select case
    when session_user = 'marco_clock' then nullif(current_setting('app.person', true), '')::uuid
    else (
      select s.person_id from base.session s
      where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
        and s.ended_at is null and s.expires_at > now() and s.seen_at + s.idle > now()
    )
  end
$$;

-- Rows that are rewritten while people work say who touched them last.
create function base.stamp() returns trigger language plpgsql as $$
begin
  new.by_id := base.me();
  new.at := base.now();
  return new;
end $$;

create function base.is_clock() returns boolean language sql stable set search_path = pg_catalog as $$
  select session_user = 'marco_clock' and coalesce(current_setting('app.person', true), '') = ''
$$;

-- ---------------------------------------------------------------- the wall

-- Who a row is for beyond its owner's team, each rung including those before it:
-- 0 team · 1 secretariat · 2 steering (Secretariat and Presidency) · 3 members · 4 everyone signed in.
create domain base.audience as smallint check (value between 0 and 4);

-- Everything restricted hangs on a holding: whose it is, and how far it is released. The tenancy rule stands here and nowhere else.
create table base.holding (
  id uuid primary key default base.new_id(),
  kind text not null,
  owner_id uuid not null,
  audience base.audience not null default 0,
  embargo_until timestamptz,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on base.holding (owner_id);

-- This holding (or one part of it), for one person, one organisation's team or one role, for a time.
create table base.share (
  id uuid primary key default base.new_id(),
  holding_id uuid not null references base.holding,
  part text,
  person_id uuid,
  organisation_id uuid,
  role text,
  purpose text not null,
  writes boolean not null default false,
  since timestamptz not null default base.now(),
  until timestamptz not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (num_nonnulls(person_id, organisation_id, role) = 1)
);
create index on base.share (holding_id);
-- What is shared as a whole is found without touching the rows: a state has one share for each practice it ever handed in.
create index on base.share (person_id) include (holding_id, since, until) where person_id is not null and part is null;
create index on base.share (organisation_id) include (holding_id, since, until) where organisation_id is not null and part is null;
create index on base.share (role) include (holding_id, since, until) where role is not null and part is null;
create index on base.share (person_id) where person_id is not null and part is not null;
create index on base.share (organisation_id) where organisation_id is not null and part is not null;
create index on base.share (role) where role is not null and part is not null;

-- ---------------------------------------------------------------- history

create table base.event (
  id uuid primary key default base.new_id(),
  seq bigint generated always as identity unique,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  holding_id uuid references base.holding,
  person_id uuid default base.me(),
  post_id uuid,
  -- ids, field names and digests; never a text that retention may have to erase
  facts jsonb not null default '{}',
  -- one event per person, section and hour while a draft is being written
  once text unique,
  at timestamptz not null default base.now(),
  real_at timestamptz not null default clock_timestamp()
);
create index on base.event (subject_id, seq);
create index on base.event (holding_id, seq);
create index on base.event (person_id, seq);

-- The chain of hashes over events, sealed in batches by the clock so that it is nobody's lock.
create table base.seal (
  up_to bigint primary key,
  chain bytea not null,
  at timestamptz not null default clock_timestamp()
);

-- ---------------------------------------------------------------- files

create table base.file (
  id uuid primary key default base.new_id(),
  holding_id uuid not null references base.holding,
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size integer not null check (size between 0 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on base.file (holding_id);

create table base.file_content (
  file_id uuid primary key references base.file,
  bytes bytea not null
);
alter table base.file_content alter column bytes set storage external;

-- ---------------------------------------------------------------- letters: what was sent, and to whom

create table base.letter (
  id uuid primary key default base.new_id(),
  -- the job that wrote it: a letter repeated after a crash carries the same Message-ID
  errand text not null unique,
  person_id uuid not null,
  address text not null,
  kind text not null,
  subject text not null,
  text text not null,
  html text not null,
  at timestamptz not null default base.now(),
  sent_at timestamptz,
  -- no longer tried, and what the mail server said
  given_up_at timestamptz,
  problem text
);
create index on base.letter (person_id, at);

-- A form typed into a session that had ended, kept for the same person.
create table base.kept_form (
  id uuid primary key default base.new_id(),
  person_id uuid not null,
  path text not null,
  fields jsonb not null,
  created_at timestamptz not null default now(),
  -- given back once, then gone
  used_at timestamptz
);

-- ---------------------------------------------------------------- raising the wall around a table

-- Grants of one table: its verbs, on every column but who and when, which only the database fills.
create procedure base.grant_verbs(t regclass, verbs text) language plpgsql as $$
declare
  fillable text := (
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = t and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' and attname not in ('by_id', 'at', 'real_at')
  );
begin
  execute format('grant select on %s to marco_app, marco_clock', t);
  if verbs ~ 'insert' then execute format('grant insert (%s) on %s to marco_app, marco_clock', fillable, t); end if;
  if verbs ~ 'update' then execute format('grant update (%s) on %s to marco_app, marco_clock', fillable, t); end if;
  if verbs ~ 'delete' then execute format('grant delete on %s to marco_app, marco_clock', t); end if;
end $$;

-- The same few lines for every table: who sees a row, who writes it. The owner's own policy serves the definer functions.
-- The holding is asked for row by row (`select true`): an `exists` is hashed over all holdings as soon as the planner expects a few rows.
create procedure base.raise_wall(
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
end $$;
