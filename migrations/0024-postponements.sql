-- "Not yet, because…": the national validator's words to the team before a clearance. They hang on a holding of their own, which is never
-- released: what is handed in afterwards does not take them along.
create table calls.postponement (
  id uuid primary key default base.new_id(),
  submission_id uuid not null references calls.submission,
  holding_id uuid not null references base.holding,
  words text not null check (length(words) between 3 and 4000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.postponement (submission_id, id);

call base.raise_wall('calls.postponement', 'select insert');
