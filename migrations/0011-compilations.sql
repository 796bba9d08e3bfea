-- One compiler, two papers: the meeting paper for members, the compendium for everyone.

create schema compilations;
grant usage on schema compilations to marco_app, marco_clock;

create table compilations.compilation (
  id uuid primary key default base.new_id(),
  -- what is read: the paper, once it is given to the members
  holding_id uuid not null references base.holding,
  -- the compiler's own side: what was left out and why never leaves the Secretariat
  desk_id uuid not null references base.holding,
  kind text not null check (kind in ('meeting paper', 'compendium')),
  -- the calls whose items it gathers
  calls uuid[] not null,
  -- the meeting it is for, or whose decisions it prints
  meeting_id uuid references meetings.meeting,
  year integer not null,
  title base.words not null,
  subtitle base.words,
  foreword base.words,
  -- the compiler's own introductions per theme: {theme: Words}
  introductions jsonb not null default '{}',
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- One section in one language, as compiled. Compiling again replaces only sections whose sources changed.
create table compilations.section (
  compilation_id uuid not null references compilations.compilation,
  holding_id uuid not null references base.holding,
  language text not null check (language in ('es', 'en')),
  key text not null,
  position integer not null,
  -- fingerprint of everything it was made from, and of what was made
  sources text not null,
  -- blocks of the paper (src/base/documents/paper.ts); the small print of the first section too
  body jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (compilation_id, language, key)
);
create trigger stamp before update on compilations.section for each row execute function base.stamp();

-- Every time it was compiled: what changed, what was missing. On the compiler's side.
create table compilations.run (
  id uuid primary key default base.new_id(),
  compilation_id uuid not null references compilations.compilation,
  holding_id uuid not null references base.holding,
  changed text[] not null,
  missing jsonb not null default '[]',
  -- versions of everything it was made from
  sources jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on compilations.run (compilation_id, id);

-- The meeting paper is given to the members.
create table compilations.circulation (
  compilation_id uuid primary key references compilations.compilation,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

call base.raise_wall('compilations.compilation', 'select insert update');
call base.raise_wall('compilations.section', 'select insert update delete');
call base.raise_wall('compilations.run', 'select insert');
call base.raise_wall('compilations.circulation', 'select insert');
