-- F1: states belong from–until, presidencies have terms, people hold posts. Everything a person may do follows from posts on a date.

create schema membership;
grant usage on schema membership to marco_app, marco_clock;

create table membership.organisation (
  id uuid primary key default base.new_id(),
  key text not null unique check (key ~ '^[a-z0-9-]+$'),
  kind text not null check (kind in ('body', 'state', 'ministry', 'UN agency', 'regional body', 'donor', 'private sector', 'civil-society network', 'academia')),
  name base.words not null,
  short text not null,
  iso3 text references reference.country,
  -- the state an institution belongs to; a state belongs to itself
  state_id uuid references membership.organisation,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create unique index on membership.organisation (iso3) where kind = 'state';

-- The two bodies of the framework work as one team each, whoever holds the posts.
insert into membership.organisation (id, key, kind, name, short) values
  ('00000000-0000-7000-8000-000000000001', 'secretariat', 'body', base.words('Secretaría Técnica (ACNUR-OEA)', 'Technical Secretariat (UNHCR-OAS)'), 'ST'),
  ('00000000-0000-7000-8000-000000000002', 'presidency', 'body', base.words('Presidencia Pro Témpore', 'Pro Tempore Presidency'), 'PPT');

create table membership.standing (
  id uuid primary key default base.new_id(),
  state_id uuid not null references membership.organisation,
  standing text not null check (standing in ('member', 'observer')),
  since date not null,
  until date,
  precision text not null default 'day' check (precision in ('day', 'month', 'year')),
  source text not null default '',
  -- invented for a demonstration: marked wherever it is shown
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (until is null or until > since)
);
create index on membership.standing (state_id);

create table membership.presidency (
  id uuid primary key default base.new_id(),
  state_id uuid not null references membership.organisation,
  since date not null,
  until date,
  precision text not null default 'day' check (precision in ('day', 'month', 'year')),
  source text not null default '',
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (until is null or until > since)
);

create table membership.person (
  id uuid primary key default base.new_id(),
  name text not null check (length(name) between 2 and 120),
  language text not null check (language in ('es', 'en')),
  zone text not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- Kept apart from the name: contacts have a narrower wall.
create table membership.contact (
  person_id uuid primary key references membership.person,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create unique index on membership.contact (lower(email));

-- A new address of a person, until the link sent to it is followed or called off.
create table membership.address_change (
  id uuid primary key default base.new_id(),
  person_id uuid not null default base.me() references membership.person,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  ended_at timestamptz
);
create index on membership.address_change (person_id);

create table membership.post (
  id uuid primary key default base.new_id(),
  person_id uuid not null references membership.person,
  role text not null check (role in ('presidency', 'secretariat', 'focal point', 'head of delegation', 'national validator', 'ministry contributor', 'reviewer', 'translator', 'consultant', 'partner', 'donor', 'observer')),
  organisation_id uuid not null references membership.organisation,
  main boolean not null default false,
  since date not null,
  until date,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (until is null or until >= since)
);
create index on membership.post (person_id);
create index on membership.post (organisation_id, role);

-- The framework's day: UTC−6 without summer time, as most of the region keeps.
create function base.today() returns date language sql stable set search_path = pg_catalog as $$
  select (base.now() at time zone 'America/Costa_Rica')::date
$$;

-- Posts a person holds on the framework's day. Not granted to anybody: the wall's functions and whoami read it.
create function membership.posts_of(person uuid) returns table (id uuid, role text, organisation_id uuid, organisation jsonb, short text, state_id uuid, iso3 text, main boolean, since date, until date)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.role, o.id, o.name, o.short, o.state_id, o.iso3, p.main, p.since, p.until
  from membership.post p join membership.organisation o on o.id = p.organisation_id
  where p.person_id = person and p.since <= base.today() and (p.until is null or p.until > base.today())
$$;
revoke execute on function membership.posts_of from public;

-- The teams whose own things I may see and write.
create function base.my_teams() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct case
    when role = 'secretariat' then '00000000-0000-7000-8000-000000000001'::uuid
    when role = 'presidency' then '00000000-0000-7000-8000-000000000002'::uuid
    when role in ('focal point', 'head of delegation', 'national validator') then state_id
    else organisation_id end), '{}')
  from membership.posts_of(base.me()) p
  where role <> 'presidency' or exists (
    select from membership.presidency t where t.state_id = p.state_id and t.since <= base.today() and (t.until is null or t.until > base.today()))
$$;

-- The lowest rung of audience that reaches me: 1 secretariat, 2 presidency, 3 members of this day, 4 signed in with a post, 5 nobody.
create function base.my_rung() returns smallint language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(min(case
    when role = 'secretariat' then 1
    when role = 'presidency' and exists (
      select from membership.presidency t where t.state_id = p.state_id and t.since <= base.today() and (t.until is null or t.until > base.today())) then 2
    when role in ('focal point', 'head of delegation', 'national validator') and exists (
      select from membership.standing s where s.state_id = p.state_id and s.standing = 'member' and s.since <= base.today() and (s.until is null or s.until > base.today())) then 3
    else 4 end), 5)::smallint
  from membership.posts_of(base.me()) p
$$;

-- What is shared is shared with somebody in a post: when the last one ends, the shares rest.
-- Who asks, and when, is found once and not once per share; each kind of share by its own index.
create function base.my_shares() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id from base.share s where s.person_id = (select base.me()) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.organisation_id = any ((select base.my_teams())::uuid[]) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.role = any (array(select p.role from membership.posts_of(base.me()) p)) and s.part is null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
$$;

create function base.my_writes() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id from base.share s where s.person_id = (select base.me()) and s.part is null and s.writes and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.organisation_id = any ((select base.my_teams())::uuid[]) and s.part is null and s.writes and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
  union all
  select s.holding_id from base.share s where s.role = any (array(select p.role from membership.posts_of(base.me()) p)) and s.part is null and s.writes and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
$$;

-- A section of a state's draft is given to somebody of that state, or to a consultant: with that post it goes.
create function base.my_parts() returns table (holding_id uuid, part text, writes boolean) language sql stable security definer set search_path = pg_catalog as $$
  select s.holding_id, s.part, s.writes from base.share s
  where s.part is not null and s.since <= (select base.now()) and s.until > (select base.now()) and (select base.my_rung()) <= 4
    and (s.purpose <> 'section' or exists (
      select from membership.posts_of(base.me()) p join base.holding h on h.id = s.holding_id where p.role = 'consultant' or p.state_id = h.owner_id))
    and (s.person_id = (select base.me()) or s.organisation_id = any ((select base.my_teams())::uuid[]) or s.role in (select role from membership.posts_of(base.me())))
$$;

-- Who adds people to the framework: the two bodies, and the main focal point of a state, member or not yet.
create function membership.names_people() returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select (select base.my_rung()) <= 2 or exists (select from membership.posts_of(base.me()) p where p.role = 'focal point' and p.main)
$$;

-- Who fills a post and who ends it. The Presidency: its own and those of the states whose terms are to come. A state's team: its own.
create function membership.names_post(role text, organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select (select base.my_rung()) = 1
    or (role = 'presidency' and (select base.my_rung()) = 2 and exists (
      select from membership.organisation o join membership.presidency t on t.state_id = o.state_id
      where o.id = organisation and (t.until is null or t.until > base.today())))
    or (role in ('focal point', 'head of delegation', 'national validator', 'ministry contributor') and exists (
      select from membership.organisation o where o.id = organisation and o.state_id = any ((select base.my_teams())::uuid[])))
$$;
grant execute on function membership.names_people, membership.names_post to marco_app, marco_clock;

create function base.writes(holding uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (
    select from base.holding h
    where h.id = holding and (h.owner_id = any ((select base.my_teams())::uuid[]) or h.id in (select s from base.my_writes() s)))
$$;

create function base.shares(holding uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (
    select from base.holding h
    where h.id = holding and (h.owner_id = any ((select base.my_teams())::uuid[]) or (h.audience >= 1 and (select base.my_rung()) = 1)))
$$;

-- ---------------------------------------------------------------- the walls of base, reference and membership

call base.raise_wall('base.holding', 'select insert',
  sees => 'owner_id = any ((select base.my_teams())::uuid[])
    or (audience >= (select base.my_rung()) and (embargo_until is null or embargo_until <= (select base.now())))
    or id in (select s from base.my_shares() s)',
  writes => 'owner_id = any ((select base.my_teams())::uuid[])');
-- Released further by its owner, or by the Secretariat once it has been handed in to it. Whose it is never changes.
grant update (audience, embargo_until) on base.holding to marco_app, marco_clock;
create policy change on base.holding for update to marco_app, marco_clock
  using (owner_id = any ((select base.my_teams())::uuid[]) or (audience >= 1 and (select base.my_rung()) = 1))
  with check (owner_id = any ((select base.my_teams())::uuid[]) or (audience >= 1 and (select base.my_rung()) = 1));

-- Shared by its owner, or by the Secretariat once it has been handed in to it (reviewers, translators).
call base.raise_wall('base.share', 'select insert',
  sees => '(select base.shares(holding_id)) or person_id = (select base.me()) or organisation_id = any ((select base.my_teams())::uuid[])',
  writes => '(select base.shares(holding_id))');
grant update (until) on base.share to marco_app, marco_clock;
create policy change on base.share for update to marco_app, marco_clock
  using ((select base.shares(holding_id))) with check ((select base.shares(holding_id)));

-- What hangs on no holding is known to members; sessions and addresses are nobody's business but their person's. Nobody writes nothing.
call base.raise_wall('base.event', 'select insert',
  sees => 'person_id = (select base.me()) or (holding_id is null and subject_kind not in (''session'', ''address'') and (select base.my_rung()) <= 3)
    or (select true from base.holding h where h.id = holding_id)',
  writes => '(select base.me()) is not null and (holding_id is null or (select true from base.holding h where h.id = holding_id) or holding_id in (select p.holding_id from base.my_parts() p))');
revoke insert (person_id) on base.event from marco_app, marco_clock;

call base.raise_wall('base.file', 'select insert');
call base.raise_wall('base.file_content', 'select insert',
  sees => 'exists (select from base.file f where f.id = file_id)',
  writes => 'exists (select from base.file f where f.id = file_id and f.by_id is not distinct from (select base.me()))');

call base.raise_wall('base.letter', 'select', sees => 'person_id = (select base.me())');
grant insert (id, errand, person_id, address, kind, subject, text, html), update (sent_at, given_up_at, problem) on base.letter to marco_clock;

-- Nobody but the gates' definer functions reaches these.
call base.raise_wall('base.session', '');
call base.raise_wall('base.sign_in_link', '');
call base.raise_wall('base.founding_link', '');
call base.raise_wall('base.attempt', '');
call base.raise_wall('base.kept_form', '');
call base.raise_wall('base.installation', '');
call base.raise_wall('base.clock', '');
call base.raise_wall('base.seal', '');
grant select, insert (up_to, chain) on base.seal to marco_clock;

call base.raise_wall('reference.country', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('reference.term', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');

-- Whoever no longer holds a post still knows which ones they held.
call base.raise_wall('membership.organisation', 'select insert',
  sees => '(select base.my_rung()) <= 4 or exists (select from membership.post p where p.organisation_id = organisation.id and p.person_id = (select base.me()))',
  writes => '(select base.my_rung()) = 1 or (kind = ''ministry'' and state_id = any ((select base.my_teams())::uuid[]))');
-- What it is and whose it is never change; what it is called does.
grant update (name, short, state_id, version) on membership.organisation to marco_app, marco_clock;
create policy change on membership.organisation for update to marco_app, marco_clock
  using ((select base.my_rung()) = 1 or (kind = 'ministry' and state_id = any ((select base.my_teams())::uuid[])))
  with check ((select base.my_rung()) = 1 or (kind = 'ministry' and state_id = any ((select base.my_teams())::uuid[])));
call base.raise_wall('membership.standing', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('membership.presidency', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');

-- Names of the Secretariat, the Presidency, focal points and delegations are known to all who work here; the rest to members.
call base.raise_wall('membership.person', 'select insert',
  sees => 'id = (select base.me()) or (select base.my_rung()) <= 3
    or exists (select from membership.post p join membership.organisation o on o.id = p.organisation_id
      where p.person_id = person.id and (p.role in (''secretariat'', ''presidency'', ''focal point'', ''head of delegation'')
        or o.id = any ((select base.my_teams())::uuid[]) or o.state_id = any ((select base.my_teams())::uuid[])))',
  writes => '(select membership.names_people())');
grant update (name, language, zone, version) on membership.person to marco_app, marco_clock;
create policy change on membership.person for update to marco_app, marco_clock
  using (id = (select base.me()) or (select base.my_rung()) = 1) with check (id = (select base.me()) or (select base.my_rung()) = 1);

-- A state's team names its own people; nobody can name himself into the Secretariat or another state.
call base.raise_wall('membership.post', 'select insert',
  sees => '(select base.my_rung()) <= 4 or person_id = (select base.me())',
  writes => '(select membership.names_post(role, organisation_id))');
-- A post is ended, never turned into another.
grant update (until) on membership.post to marco_app, marco_clock;
create policy change on membership.post for update to marco_app, marco_clock
  using ((select membership.names_post(role, organisation_id))) with check ((select membership.names_post(role, organisation_id)));

-- Who may invite a person writes the first address. Another one is changing who signs in: only membership.confirm_address does it.
call base.raise_wall('membership.contact', 'select insert',
  sees => 'person_id = (select base.me()) or (select base.my_rung()) = 1
    or exists (select from membership.post p join membership.organisation o on o.id = p.organisation_id where p.person_id = contact.person_id and o.state_id = any ((select base.my_teams())::uuid[]))',
  writes => '(select membership.names_people())');

-- Asked for by the person alone; the secret is in the letter to the new address. Real time, as everything about signing in.
call base.raise_wall('membership.address_change', 'select', sees => 'person_id = (select base.me())');
revoke select on membership.address_change from marco_app;
grant select (id, person_id, email, created_at, expires_at, ended_at), insert (id, email, token_hash), update (ended_at) on membership.address_change to marco_app;
create policy add on membership.address_change for insert to marco_app with check (person_id = (select base.me()));
create policy change on membership.address_change for update to marco_app using (person_id = (select base.me())) with check (person_id = (select base.me()));

-- ---------------------------------------------------------------- who am I, in one answer at the head of every transaction

create function base.whoami() returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object(
    'now', base.now(),
    'today', base.today(),
    'kind', (select kind from base.installation),
    'clockSet', exists (select from base.clock),
    'person', (
      select jsonb_build_object('id', p.id, 'name', p.name, 'language', p.language, 'zone', p.zone,
        'posts', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'role', x.role, 'organisationId', x.organisation_id, 'organisation', x.organisation,
          'short', x.short, 'stateId', x.state_id, 'iso3', x.iso3, 'main', x.main, 'since', x.since, 'until', x.until) order by x.main desc, x.since) from membership.posts_of(p.id) x), '[]'),
        'teams', to_jsonb(base.my_teams()),
        'rung', base.my_rung())
      from membership.person p where p.id = base.me()))
$$;

grant execute on function base.new_id, base.fold, base.now, base.today, base.me, base.is_clock, base.my_teams, base.my_rung, base.my_shares, base.my_writes, base.my_parts, base.writes, base.shares, base.whoami
  to marco_app, marco_clock;
