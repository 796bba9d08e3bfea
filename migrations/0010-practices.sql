-- A6–A8: good practices. Scored by at least two reviewers, never of their own state; validated by the decision of a meeting and by nothing else.

create schema practices;
grant usage on schema practices to marco_app, marco_clock;

-- The panel of one practice: its reviewers and scores. The Secretariat and the panel, then the members with the meeting paper; never further.
create table practices.panel (
  item_id uuid primary key references calls.item,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table practices.assignment (
  id uuid primary key default base.new_id(),
  item_id uuid not null references practices.panel,
  holding_id uuid not null references base.holding,
  person_id uuid not null references membership.person,
  until date not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (item_id, person_id)
);
create index on practices.assignment (person_id);

create table practices.dismissal (
  assignment_id uuid primary key references practices.assignment,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- One mark and one sentence per reviewer and criterion, for one version. The last counts until the score is handed over.
create table practices.mark (
  id uuid primary key default base.new_id(),
  item_id uuid not null references practices.panel,
  version_id uuid not null references calls.version,
  holding_id uuid not null references base.holding,
  criterion text not null,
  points integer not null check (points between 0 and 10),
  sentence text not null check (length(sentence) between 3 and 600),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on practices.mark (item_id, by_id, criterion, id);

-- The reviewer says: these are my marks. The Secretariat counts only these.
create table practices.scoring (
  id uuid primary key default base.new_id(),
  item_id uuid not null references practices.panel,
  version_id uuid not null references calls.version,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (version_id, by_id)
);

-- On the shortlist, or off it again: the last counts, each with its reasons.
create table practices.shortlisting (
  id uuid primary key default base.new_id(),
  item_id uuid not null references practices.panel,
  holding_id uuid not null references base.holding,
  listed boolean not null,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on practices.shortlisting (item_id, id);

call base.raise_wall('practices.panel', 'select insert');
call base.raise_wall('practices.assignment', 'select insert');
call base.raise_wall('practices.dismissal', 'select insert');
-- Only who is on the panel marks, and only in their own name: by_id is filled by the database.
call base.raise_wall('practices.mark', 'select insert',
  writes => 'exists (select from practices.assignment a where a.item_id = mark.item_id and a.holding_id = mark.holding_id and a.person_id = (select base.me())
    and not exists (select from practices.dismissal d where d.assignment_id = a.id))');
call base.raise_wall('practices.scoring', 'select insert',
  writes => 'exists (select from practices.assignment a where a.item_id = scoring.item_id and a.holding_id = scoring.holding_id and a.person_id = (select base.me())
    and not exists (select from practices.dismissal d where d.assignment_id = a.id))');
call base.raise_wall('practices.shortlisting', 'select insert');
