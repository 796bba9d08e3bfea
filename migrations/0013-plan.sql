-- F3, F4: what follows what, what moves with what, the plan as it was adopted, what fulfils it, each country's own calendar, reminders.

-- A deliverable is handed over, a milestone happens. `days`: calendar days of work between the last thing it waits for and its own day.
-- Anchored: a day that is not the framework's to move (the eve of the Global Refugee Forum).
alter table workplan.milestone
  add column kind text not null default 'milestone' check (kind in ('milestone', 'deliverable')),
  add column days integer not null default 0 check (days between 0 and 730),
  add column anchored base.words;
grant insert (kind, days, anchored), update (kind, days, anchored) on workplan.milestone to marco_app, marco_clock;

-- Finish to start, with so many calendar days between. Basis: the plan says it, or somebody drew it; the reason says why.
create table workplan.dependency (
  id uuid primary key default base.new_id(),
  before_id uuid not null references workplan.milestone,
  after_id uuid not null references workplan.milestone,
  lag integer not null default 0 check (lag between -365 and 365),
  basis text not null check (basis in ('plan', 'drawn')),
  reason base.words,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (before_id <> after_id)
);
create index on workplan.dependency (after_id);
create index on workplan.dependency (before_id);

create table workplan.dependency_end (
  id uuid primary key default base.new_id(),
  dependency_id uuid not null unique references workplan.dependency,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- One decision to move dates: the one that was moved, and with it all that waits for it, for one reason.
create table workplan.move (
  id uuid primary key default base.new_id(),
  milestone_id uuid not null references workplan.milestone,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
alter table workplan.milestone_date add column move_id uuid references workplan.move;
grant insert (move_id) on workplan.milestone_date to marco_app, marco_clock;
create index on workplan.milestone_date (move_id);

-- The plan as it is put before a meeting: frozen, with its checksum.
create table workplan.proposal (
  id uuid primary key default base.new_id(),
  cycle_id uuid not null references workplan.cycle,
  number integer not null check (number > 0),
  body jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (cycle_id, number)
);

-- Which of its dates each milestone had then. Rows of dates never change.
create table workplan.proposal_date (
  id uuid primary key default base.new_id(),
  proposal_id uuid not null references workplan.proposal,
  milestone_id uuid not null references workplan.milestone,
  date_id uuid not null references workplan.milestone_date,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (proposal_id, milestone_id)
);
create index on workplan.proposal_date (milestone_id);

-- From here on "planned" means this edition. Adopted by a decision of a meeting, or, before this place existed, as the words say.
create table workplan.adoption (
  id uuid primary key default base.new_id(),
  proposal_id uuid not null unique references workplan.proposal,
  on_day date not null,
  wording base.words not null,
  source text not null default '',
  decision_id uuid,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- What an activity brings forth; the milestone on whose day it should be there.
create table workplan.product (
  id uuid primary key default base.new_id(),
  activity_id uuid not null references workplan.activity,
  milestone_id uuid references workplan.milestone,
  title base.words not null,
  position integer not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on workplan.product (activity_id);
-- An activity says its products as one sentence, in both languages.
grant execute on function base.words to marco_app, marco_clock;
insert into workplan.product (activity_id, title, position) select id, products, 1 from workplan.activity where products is not null;
alter table workplan.activity drop column products;

-- What fulfils a product: a thing of another part, by its kind and id. Done by fact and not by tick.
create table workplan.link (
  id uuid primary key default base.new_id(),
  product_id uuid not null references workplan.product,
  kind text not null,
  subject_id uuid not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on workplan.link (product_id);

create table workplan.link_end (
  id uuid primary key default base.new_id(),
  link_id uuid not null unique references workplan.link,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- The fact from which the clock knew that something happened.
alter table workplan.fulfilment add column fact_kind text, add column fact_id uuid;
grant insert (fact_kind, fact_id) on workplan.fulfilment to marco_clock;

-- F4: what happens in a country and touches the framework's work. First and last day, both included.
create table workplan.occasion (
  id uuid primary key default base.new_id(),
  state_id uuid not null references membership.organisation,
  kind text not null check (kind in ('election', 'transition', 'fiscal year', 'holiday')),
  first_day date not null,
  last_day date not null,
  title base.words not null,
  source text not null default '',
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (last_day >= first_day)
);
create index on workplan.occasion (state_id, first_day);

create table workplan.occasion_end (
  id uuid primary key default base.new_id(),
  occasion_id uuid not null unique references workplan.occasion,
  reason text not null check (length(reason) between 3 and 1000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- Which reminder of which thing a person has had: 30, 7, 1 days before, 7, 14 … after (negative).
create table workplan.reminder (
  id uuid primary key default base.new_id(),
  person_id uuid not null references membership.person,
  href text not null,
  due_on date not null,
  stage integer not null,
  at timestamptz not null default base.now(),
  unique (person_id, href, due_on, stage)
);

-- Each zone is gone through once a day, in its own morning.
create table workplan.reminder_round (
  id uuid primary key default base.new_id(),
  zone text not null,
  on_day date not null,
  at timestamptz not null default base.now(),
  unique (zone, on_day)
);

-- A calendar of one post ends with the post.
alter table workplan.feed add column post_id uuid references membership.post;
grant select (post_id), insert (post_id) on workplan.feed to marco_app;
drop policy add on workplan.feed;
create policy add on workplan.feed for insert to marco_app with check (
  person_id = (select base.me()) and (post_id is null or exists (select from membership.post p where p.id = post_id and p.person_id = (select base.me()))));

drop function workplan.open_feed(bytea);
create function workplan.open_feed(hash bytea) returns table (person_id uuid, post_id uuid) language sql volatile security definer set search_path = pg_catalog as $$
  update workplan.feed f set used_at = now()
  where f.token_hash = hash and f.ended_at is null
    and (f.post_id is null or exists (select from membership.posts_of(f.person_id) p where p.id = f.post_id))
  returning f.person_id, f.post_id
$$;
grant execute on function workplan.open_feed to marco_clock;

call base.raise_wall('workplan.dependency', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.dependency_end', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.move', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.proposal', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.proposal_date', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.product', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.link', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
call base.raise_wall('workplan.link_end', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');
-- Kept by the team of the state and by the Secretariat, read by all who work here.
call base.raise_wall('workplan.occasion', 'select insert', sees => '(select base.my_rung()) <= 4',
  writes => '(select base.my_rung()) = 1 or state_id = any ((select base.my_teams())::uuid[])');
call base.raise_wall('workplan.occasion_end', 'select insert', sees => '(select base.my_rung()) <= 4',
  writes => '(select base.my_rung()) = 1 or exists (select from workplan.occasion o where o.id = occasion_id and o.state_id = any ((select base.my_teams())::uuid[]))');
-- A meeting adopts, and the clock writes it down.
call base.raise_wall('workplan.adoption', 'select', sees => '(select base.my_rung()) <= 4');
grant insert (id, proposal_id, on_day, wording, source, decision_id) on workplan.adoption to marco_clock;
call base.raise_wall('workplan.reminder', 'select', sees => 'person_id = (select base.me())');
grant insert (id, person_id, href, due_on, stage) on workplan.reminder to marco_clock;
call base.raise_wall('workplan.reminder_round', '');
grant select, insert (id, zone, on_day) on workplan.reminder_round to marco_clock;
