-- F3, F4: the year's activities and their dates. A date lives once, on a milestone: calls and meetings point to it.

create schema workplan;
grant usage on schema workplan to marco_app, marco_clock;

create table workplan.cycle (
  id uuid primary key default base.new_id(),
  year integer not null unique,
  title base.words not null,
  presidency_id uuid references membership.organisation,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table workplan.activity (
  id uuid primary key default base.new_id(),
  cycle_id uuid not null references workplan.cycle,
  key text not null unique,
  -- obligation codes of the mission, e.g. {A7}
  codes text[] not null,
  section text not null,
  pillars text[] not null default '{}',
  title base.words not null,
  description base.words not null,
  products base.words,
  responsible uuid[] not null,
  contributors uuid[] not null default '{}',
  -- the paper that asks for it
  source text not null default '',
  position integer not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table workplan.milestone (
  id uuid primary key default base.new_id(),
  activity_id uuid not null references workplan.activity,
  key text not null unique,
  title base.words not null,
  -- where the paper says so
  paragraph base.words,
  -- what is known of it although no day can be shown as done; read from a day on, because a demonstration's clock may stand before it
  note base.words,
  note_source text not null default '',
  note_from date,
  position integer not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on workplan.milestone (activity_id);

-- The first date is the plan, the last is what holds today; each later one has a reason. No day: the plan names none, and none is invented.
create table workplan.milestone_date (
  id uuid primary key default base.new_id(),
  milestone_id uuid not null references workplan.milestone,
  on_day date,
  precision text not null check (precision in ('day', 'month', 'tentative')),
  wording base.words,
  place base.words,
  reason base.words,
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (on_day is not null or precision = 'tentative')
);
create index on workplan.milestone_date (milestone_id, id);

-- What really happened, beside what was planned. The last row holds; one without a day takes back what was recorded by mistake, and says why.
create table workplan.fulfilment (
  id uuid primary key default base.new_id(),
  milestone_id uuid not null references workplan.milestone,
  on_day date,
  precision text not null default 'day' check (precision in ('day', 'month')),
  wording base.words,
  place base.words,
  source text not null default '',
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (on_day is not null or wording is not null)
);
create index on workplan.fulfilment (milestone_id, id);

-- More time for one state: who gave it, until when, why.
create table workplan.extension (
  id uuid primary key default base.new_id(),
  milestone_id uuid not null references workplan.milestone,
  state_id uuid not null references membership.organisation,
  until date not null,
  reason text not null check (length(reason) between 3 and 2000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on workplan.extension (milestone_id, state_id, id);

-- The secret address of a person's calendar: it reads, and only the calendar.
create table workplan.feed (
  id uuid primary key default base.new_id(),
  person_id uuid not null default base.me() references membership.person,
  -- which calendar it is for, in the person's words
  label text not null check (length(label) between 1 and 80),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  ended_at timestamptz
);
create index on workplan.feed (person_id);

call base.raise_wall('workplan.cycle', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.activity', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.milestone', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.milestone_date', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.fulfilment', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.extension', 'select insert',
  sees => '(select base.my_rung()) <= 2 or state_id = any ((select base.my_teams())::uuid[])',
  writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.feed', 'select', sees => 'person_id = (select base.me())');
revoke select on workplan.feed from marco_app;
grant select (id, person_id, label, created_at, used_at, ended_at), insert (label, token_hash), update (ended_at) on workplan.feed to marco_app;
create policy add on workplan.feed for insert to marco_app with check (person_id = (select base.me()));
create policy change on workplan.feed for update to marco_app using (person_id = (select base.me())) with check (person_id = (select base.me()));

-- Whose calendar this is; counted as used. The calendar is then read as that person, in a read-only transaction.
create function workplan.open_feed(hash bytea) returns uuid language sql volatile security definer set search_path = pg_catalog as $$
  update workplan.feed set used_at = now() where token_hash = hash and ended_at is null returning person_id
$$;
grant execute on function workplan.open_feed to marco_clock;
