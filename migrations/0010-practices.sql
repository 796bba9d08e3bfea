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
  -- assigning again moves the day: the last row of a person counts
  until date not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on practices.assignment (item_id, person_id, id);
create index on practices.assignment (person_id);

create table practices.dismissal (
  assignment_id uuid primary key references practices.assignment,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- One mark and one sentence per reviewer and criterion, for one version. The last counts until the scores are handed over; half of one
-- (a mark without its sentence yet) is kept too. The criterion * is the practice as a whole: a sentence without a mark.
create table practices.mark (
  id uuid primary key default base.new_id(),
  item_id uuid not null references practices.panel,
  version_id uuid not null references calls.version,
  holding_id uuid not null references base.holding,
  criterion text not null,
  points integer check (points between 0 and 10),
  sentence text not null default '' check (length(sentence) <= 600),
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

-- One line per practice and review that was accepted, for finding it: kept by a job from the last version, never written by a person.
create table practices.entry (
  item_id uuid primary key references calls.item,
  holding_id uuid not null references base.holding,
  owner_id uuid not null,
  version_id uuid not null references calls.version,
  kind text not null check (kind in ('practice', 'policy review')),
  stage text not null check (stage in ('accepted', 'circulated', 'withdrawn')),
  example boolean not null,
  title base.words not null,
  summary base.words,
  -- also as a column: text equality is leakproof, so that its index serves behind the wall, where that of an array could not
  country text not null,
  -- facets: theme:rsd-backlog, country:MEX, pillar:pillar-1, population:refugees, measure:legal, stage:circulated, kind:practice
  tags text[] not null,
  -- folded words of what circulates, in both languages
  words tsvector not null,
  -- by country, then title, as each language sorts them
  rank_es text collate "es-x-icu" not null,
  rank_en text collate "en-x-icu" not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
-- Behind the wall the operators of tags and words, which are not leakproof, cannot use these: practices.matching asks them and then the wall.
create index on practices.entry using gin (words);
create index on practices.entry using gin (tags);
create index on practices.entry (rank_es, item_id);
create index on practices.entry (rank_en, item_id);
create index on practices.entry (country, rank_es, item_id);
create index on practices.entry (country, rank_en, item_id);
create index on practices.entry (holding_id);
create index on practices.entry (owner_id);

-- What the last meeting decided of an item, for who may see the decision: beside the entry, because a practice may be known to more
-- people than what became of it.
create table practices.outcome (
  item_id uuid primary key references calls.item,
  holding_id uuid not null references base.holding,
  decision_id uuid not null references meetings.decision,
  outcome text not null check (outcome in ('validated', 'returned', 'noted')),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on practices.outcome (outcome, item_id);

-- Public addresses of a practice: the last is the one in use, those before lead to it.
create table practices.slug (
  slug text primary key check (slug ~ '^[a-z0-9-]{1,120}$'),
  id uuid not null unique default base.new_id(),
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on practices.slug (item_id, id);

call base.raise_wall('practices.panel', 'select insert');
call base.raise_wall('practices.assignment', 'select insert');
call base.raise_wall('practices.dismissal', 'select insert');
-- Until a reviewer hands over, the marks are that reviewer's alone; and who still has to score does not see the others' marks (A7: fair scoring).
-- Only who is on the panel marks, and only in their own name: by_id is filled by the database. What was handed over stays.
call base.raise_wall('practices.mark', 'select insert',
  sees => '(select true from base.holding h where h.id = holding_id) and (by_id = (select base.me()) or (
    exists (select from practices.scoring s where s.version_id = mark.version_id and s.by_id = mark.by_id)
    and (exists (select from practices.scoring s where s.version_id = mark.version_id and s.by_id = (select base.me()))
      or not exists (select from practices.assignment a where a.item_id = mark.item_id and a.person_id = (select base.me())
        and not exists (select from practices.dismissal d where d.assignment_id = a.id)))))',
  writes => 'exists (select from practices.assignment a where a.item_id = mark.item_id and a.holding_id = mark.holding_id and a.person_id = (select base.me())
    and not exists (select from practices.dismissal d where d.assignment_id = a.id))
    and exists (select from calls.version v where v.id = version_id and v.item_id = mark.item_id)
    and not exists (select from practices.scoring s where s.version_id = mark.version_id and s.by_id = (select base.me()))');
call base.raise_wall('practices.scoring', 'select insert',
  writes => 'exists (select from practices.assignment a where a.item_id = scoring.item_id and a.holding_id = scoring.holding_id and a.person_id = (select base.me())
    and not exists (select from practices.dismissal d where d.assignment_id = a.id))
    and exists (select from calls.version v where v.id = version_id and v.item_id = scoring.item_id)');
call base.raise_wall('practices.shortlisting', 'select insert');
call base.raise_wall('practices.entry', 'select insert update delete', writes => '(select base.is_clock())');
call base.raise_wall('practices.outcome', 'select insert update delete', writes => '(select base.is_clock())');
call base.raise_wall('practices.slug', 'select insert', writes => '(select base.is_clock())');

-- What of the library somebody is looking for, among what they may see: words and choices first, by their indexes, then the rule of base.holding.
-- Only ids, and only as many as are wanted; whoever reads the rows passes the wall again (test/roads/library.test.ts holds both together).
create function practices.matching(words tsquery, tags text[], most integer) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query execute
    'select e.item_id from practices.entry e where ' || case when words is null then 'true' else 'e.words @@ $1' end || case when tags = '{}' then '' else ' and e.tags @> $2' end || '
     and (select h.owner_id = any ((select base.my_teams())::uuid[])
         or (h.audience >= (select base.my_rung()) and (h.embargo_until is null or h.embargo_until <= (select base.now())))
         or h.id in (select s from base.my_shares() s)
       from base.holding h where h.id = e.holding_id)
     limit $3' using words, tags, most;
end $$;
grant execute on function practices.matching to marco_app, marco_clock;
