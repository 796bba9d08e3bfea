-- F4: one presidency hands over to the next. What is still open goes on, is dropped or gets another day, one by one; then it is sealed and stays as it is.

create schema handovers;
grant usage on schema handovers to marco_app, marco_clock;

create table handovers.dossier (
  id uuid primary key default base.new_id(),
  holding_id uuid not null references base.holding,
  presidency_id uuid not null unique references membership.presidency,
  -- in the words of the presidency that leaves: what was achieved, what comes first for the next one
  achieved base.words,
  priorities base.words,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- The last word on each open thing counts.
create table handovers.choice (
  id uuid primary key default base.new_id(),
  dossier_id uuid not null references handovers.dossier,
  holding_id uuid not null references base.holding,
  kind text not null check (kind in ('milestone', 'follow-up')),
  subject_id uuid not null,
  verdict text not null check (verdict in ('carried over', 'dropped', 're-planned')),
  on_day date,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check ((verdict = 're-planned') = (on_day is not null))
);
create index on handovers.choice (dossier_id, id);

-- Everything the files are made from, frozen in the same transaction.
create table handovers.sealing (
  dossier_id uuid primary key references handovers.dossier,
  holding_id uuid not null references base.holding,
  content jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table handovers.file (
  id uuid primary key default base.new_id(),
  dossier_id uuid not null references handovers.dossier,
  holding_id uuid not null references base.holding,
  language text not null check (language in ('es', 'en')),
  kind text not null check (kind in ('pdf', 'docx')),
  file_id uuid not null references base.file,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (dossier_id, language, kind)
);

call base.raise_wall('handovers.dossier', 'select insert update');
call base.raise_wall('handovers.choice', 'select insert');
call base.raise_wall('handovers.sealing', 'select insert');
call base.raise_wall('handovers.file', 'select insert');
