-- What the public may read, and nothing else: the role of the public site has rights here only.

create schema published;
grant usage on schema published to marco_public, marco_app, marco_clock;
grant usage on schema base to marco_public;
grant execute on function base.now, base.fold to marco_public;

-- An address, a language and what stands there now; replaced by the owning part's job whenever what is public changes.
create table published.notice (
  address text not null,
  language text not null check (language in ('es', 'en')),
  kind text not null,
  body jsonb not null,
  -- facets, e.g. theme:rsd-backlog, country:MEX
  tags text[] not null default '{}',
  -- folded words for the search without accents
  words tsvector,
  -- order within a kind
  rank text not null default '',
  public_from timestamptz,
  primary key (address, language)
);
create index on published.notice (kind, language, rank);
create index on published.notice using gin (tags);
create index on published.notice using gin (words);

alter table published.notice enable row level security;
alter table published.notice force row level security;
create policy owner on published.notice to marco_owner using (true) with check (true);
create policy read on published.notice for select to marco_public, marco_app using (public_from is null or public_from <= (select base.now()));
create policy clock on published.notice to marco_clock using ((select base.is_clock())) with check ((select base.is_clock()));
grant select on published.notice to marco_public, marco_app;
grant select, insert, update, delete on published.notice to marco_clock;
