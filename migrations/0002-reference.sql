-- F2: the lists that every practice, commitment, cost and pledge carries. In two languages, edited by the Secretariat.

create schema reference;
grant usage on schema reference to marco_app, marco_clock;

create table reference.country (
  -- what history calls it
  id uuid not null unique default base.new_id(),
  iso3 text primary key check (iso3 ~ '^[A-Z]{3}$'),
  iso2 text not null unique check (iso2 ~ '^[A-Z]{2}$'),
  m49 text not null unique check (m49 ~ '^[0-9]{3}$'),
  unhcr_code text not null unique,
  name base.words not null,
  official base.words,
  -- members only: where their deadlines end, how their numbers are written
  zone text,
  locale text,
  version integer not null default 1
);

create table reference.term (
  id uuid not null unique default base.new_id(),
  list text not null check (list in ('pillar', 'population', 'theme')),
  key text not null check (key ~ '^[a-z0-9-]+$'),
  name base.words not null,
  description base.words not null,
  position integer not null,
  -- pillar of a theme, obligation codes, whether a population is a beneficiary only
  facts jsonb not null default '{}',
  -- terms are retired, never deleted: practices carry them
  retired_on date,
  version integer not null default 1,
  primary key (list, key)
);
