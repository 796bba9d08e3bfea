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

-- A draft given up before it was issued. It stays readable, and a new version may be made from it.
create table formats.discard (
  version_id uuid primary key references formats.version,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table formats.erratum (
  id uuid primary key default base.new_id(),
  version_id uuid not null references formats.version,
  -- which wording of the definition, e.g. question/title/hint, question/area/option/legal, section/contact/intro (src/formats/wording.ts)
  place text not null check (place ~ '^[a-z0-9-]+(/[a-z0-9-]+){0,4}$'),
  wording base.words not null,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on formats.erratum (version_id, id);

-- What is issued is for everyone with a post; a draft is the Secretariat's and the Presidency's.
call base.raise_wall('formats.issue', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.version', 'select insert update', sees => '(select base.my_rung()) <= 2 or exists (select from formats.issue i where i.version_id = version.id)', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.format', 'select insert update', sees => '(select base.my_rung()) <= 2 or exists (select from formats.version v where v.format_id = format.id)', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.discard', 'select insert', sees => '(select base.my_rung()) <= 2', writes => '(select base.my_rung()) = 1');
call base.raise_wall('formats.erratum', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) = 1');

-- A draft says who saved it last.
create trigger stamp before update on formats.version for each row execute function base.stamp();

-- An issued version does not change, whoever asks; nor does what has been given up.
create function formats.keep_frozen() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from formats.issue i where i.version_id = old.id) or exists (select from formats.discard d where d.version_id = old.id) then
    raise exception 'this version of the format is frozen' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_frozen before update on formats.version for each row execute function formats.keep_frozen();

-- A format keeps its title, kind and key once a version of it is public.
create function formats.keep_title() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.key <> old.key or new.kind <> old.kind or exists (select from formats.issue i join formats.version v on v.id = i.version_id where v.format_id = old.id) then
    raise exception 'this format is public: its title does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_title before update on formats.format for each row execute function formats.keep_title();

-- One draft of a format at a time.
create function formats.keep_one_draft() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (
    select from formats.version v
    where v.format_id = new.format_id
      and not exists (select from formats.issue i where i.version_id = v.id) and not exists (select from formats.discard d where d.version_id = v.id)
  ) then
    raise exception 'this format has a draft already' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_one_draft before insert on formats.version for each row execute function formats.keep_one_draft();
