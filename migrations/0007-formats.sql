-- A6: versioned formats. One definition gives the web form, the printed guideline, the validation, the difference between rounds and the compilation.

create schema formats;
grant usage on schema formats to marco_app, marco_clock;

create table formats.format (
  id uuid primary key default base.new_id(),
  key text not null unique check (key ~ '^[a-z0-9-]+$'),
  -- what a submission's items are
  kind text not null check (kind in ('practice', 'policy review')),
  title base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table formats.version (
  id uuid primary key default base.new_id(),
  format_id uuid not null references formats.format,
  number integer not null check (number > 0),
  -- sections, questions, criteria (src/formats/definition.ts)
  definition jsonb not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (format_id, number)
);

-- The guideline of this version is public and frozen: calls are opened on issued versions only, wording changes by erratum, structure by a new version.
create table formats.issue (
  version_id uuid primary key references formats.version,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table formats.erratum (
  id uuid primary key default base.new_id(),
  version_id uuid not null references formats.version,
  question_key text not null,
  field text not null check (field in ('label', 'hint', 'example')),
  wording base.words not null,
  reason text not null check (length(reason) between 3 and 2000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on formats.erratum (version_id, id);

call base.raise_wall('formats.format', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.version', 'select insert update', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.issue', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.erratum', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');

-- An issued version does not change, whoever asks.
create function formats.keep_frozen() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from formats.issue f where f.version_id = old.id) and new.definition is distinct from old.definition then
    raise exception 'this version of the format is frozen' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_frozen before update on formats.version for each row execute function formats.keep_frozen();
