-- Editions: frozen, cited for ever. What the public reads of them lies in published and does not change; corrections are errata.

create schema publishing;
grant usage on schema publishing to marco_app, marco_clock;

-- The decision to publish: what, where it will stand for ever, and from when it is public.
create table publishing.edition (
  id uuid primary key default base.new_id(),
  holding_id uuid not null references base.holding,
  -- what was frozen, and who asked to withhold it: the Secretariat's and the Presidency's
  desk_id uuid not null references base.holding,
  compilation_id uuid not null references compilations.compilation,
  -- the first, second, third edition of the same compendium
  number integer not null,
  year integer not null,
  slug_es text not null,
  slug_en text not null,
  title base.words not null,
  licence text not null,
  example boolean not null,
  -- fingerprint of the sections that were frozen: the same compendium is not published twice
  mark text not null,
  public_from timestamptz not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (compilation_id, number),
  unique (year, slug_es),
  unique (year, slug_en)
);

-- Everything that goes into its files, frozen in the same transaction; the files are made from this and from nothing else.
create table publishing.freezing (
  edition_id uuid primary key references publishing.edition,
  holding_id uuid not null references base.holding,
  content jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table publishing.erratum (
  id uuid primary key default base.new_id(),
  edition_id uuid not null references publishing.edition,
  holding_id uuid not null references base.holding,
  place base.words not null,
  correction base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on publishing.erratum (edition_id, id);

-- Two persons withhold: the Secretariat and the Presidency, in either order. Address, checksums and reason stay.
create table publishing.withholding (
  id uuid primary key default base.new_id(),
  edition_id uuid not null references publishing.edition,
  holding_id uuid not null references base.holding,
  side text not null check (side in ('secretariat', 'presidency')),
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (edition_id, side)
);

-- What the public reads. Written once by the clock after the edition was published, never changed.
create table published.edition (
  id uuid primary key,
  year integer not null,
  slug_es text not null,
  slug_en text not null,
  title base.words not null,
  -- licence, citation, members of that day, versions of everything it was made from
  facts jsonb not null,
  public_from timestamptz not null,
  published_at timestamptz not null,
  unique (year, slug_es),
  unique (year, slug_en)
);

create table published.file (
  edition_id uuid not null references published.edition,
  name text not null,
  language text check (language in ('es', 'en')),
  type text not null,
  size integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (edition_id, name)
);

create table published.file_content (
  edition_id uuid not null,
  name text not null,
  bytes bytea not null,
  primary key (edition_id, name),
  foreign key (edition_id, name) references published.file
);
alter table published.file_content alter column bytes set storage external;

-- The edition as a page: contents and HTML.
create table published.page (
  edition_id uuid not null references published.edition,
  language text not null check (language in ('es', 'en')),
  contents jsonb not null,
  html text not null,
  primary key (edition_id, language)
);

create table published.withheld (
  edition_id uuid primary key references published.edition,
  reason base.words not null,
  at timestamptz not null
);

create table published.erratum (
  id uuid primary key,
  edition_id uuid not null references published.edition,
  place base.words not null,
  correction base.words not null,
  at timestamptz not null
);

call base.raise_wall('publishing.edition', 'select insert');
call base.raise_wall('publishing.freezing', 'select insert');
call base.raise_wall('publishing.erratum', 'select insert');
call base.raise_wall('publishing.withholding', 'select insert',
  writes => '(side = ''secretariat'' and (select base.my_rung()) = 1) or (side = ''presidency'' and (select base.my_rung()) = 2)');

create procedure published.open_to_public(t regclass, reads text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to marco_owner using (true) with check (true)', t);
  execute format('create policy clock on %s to marco_clock using ((select base.is_clock())) with check ((select base.is_clock()))', t);
  execute format('create policy read on %s for select to marco_public, marco_app using (%s)', t, reads);
  execute format('grant select on %s to marco_public, marco_app', t);
  execute format('grant select, insert on %s to marco_clock', t);
end $$;
call published.open_to_public('published.edition', 'public_from <= (select base.now())');
call published.open_to_public('published.withheld', 'exists (select from published.edition e where e.id = edition_id)');
call published.open_to_public('published.erratum', 'exists (select from published.edition e where e.id = edition_id)');
call published.open_to_public('published.file', 'exists (select from published.edition e where e.id = edition_id)');
-- Names, sizes and checksums of a withheld edition stay public; its bytes and its text do not.
call published.open_to_public('published.file_content', 'exists (select from published.edition e where e.id = edition_id) and not exists (select from published.withheld w where w.edition_id = file_content.edition_id)');
call published.open_to_public('published.page', 'exists (select from published.edition e where e.id = edition_id) and not exists (select from published.withheld w where w.edition_id = page.edition_id)');
