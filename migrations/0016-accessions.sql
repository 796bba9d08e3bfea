-- C3: a state joins, or leaves. Each step is a fact with its day, its source and its document; what other parts know (a decision, a post, a standing) is asked of them.

create schema accessions;
grant usage on schema accessions to marco_app, marco_clock;

create table accessions.dossier (
  id uuid primary key default base.new_id(),
  holding_id uuid not null references base.holding,
  state_id uuid not null references membership.organisation,
  kind text not null check (kind in ('accession', 'withdrawal')),
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on accessions.dossier (state_id);

-- The latest word on a step counts; those before it stay readable. No day: what was said to have happened did not.
create table accessions.step (
  id uuid primary key default base.new_id(),
  dossier_id uuid not null references accessions.dossier,
  holding_id uuid not null references base.holding,
  key text not null check (key in ('dialogue', 'letter', 'plan', 'indicators', 'costing', 'work')),
  on_day date,
  precision text not null default 'day' check (precision in ('day', 'month', 'year')),
  note base.words not null,
  source text not null default '',
  file_id uuid references base.file,
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on accessions.step (dossier_id, id);

call base.raise_wall('accessions.dossier', 'select insert');
call base.raise_wall('accessions.step', 'select insert');

-- E1: a consultant works for the costing of one state, from a day until a day.
alter table membership.post add column covers_id uuid references membership.organisation;
alter table membership.post add check (covers_id is null or role = 'consultant');
call base.grant_verbs('membership.post', 'select insert');
