-- The heart of the loop: a call, one envelope per state, the items in it, their rounds. What a state is still writing and what it has
-- handed in are two things: drafts stay with the team for ever, versions are released rung by rung.

create schema calls;
grant usage on schema calls to marco_app, marco_clock;

create table calls.call (
  id uuid primary key default base.new_id(),
  -- the front, for everyone signed in once it is open
  holding_id uuid not null references base.holding,
  -- what members see of it: what circulates
  members_id uuid not null references base.holding,
  format_version_id uuid not null references formats.version,
  kind text not null check (kind in ('practice', 'policy review')),
  theme text,
  title base.words not null,
  message base.words not null,
  milestone_id uuid not null references workplan.milestone,
  -- the meeting it feeds
  meeting_id uuid,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table calls.opening (
  call_id uuid primary key references calls.call,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table calls.addressee (
  call_id uuid not null references calls.call,
  state_id uuid not null references membership.organisation,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (call_id, state_id)
);
create index on calls.addressee (state_id);

create table calls.reminder (
  id uuid primary key default base.new_id(),
  call_id uuid not null references calls.call,
  state_id uuid not null references membership.organisation,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.reminder (call_id, state_id);

create table calls.submission (
  id uuid primary key default base.new_id(),
  call_id uuid not null references calls.call,
  state_id uuid not null references membership.organisation,
  -- clearances and answers that never circulate: the team, then the Secretariat, never further
  holding_id uuid not null references base.holding,
  -- that something was handed in or taken back: the Secretariat and the Presidency, never what
  receipt_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (call_id, state_id)
);
create index on calls.submission (state_id);

create table calls.item (
  id uuid primary key default base.new_id(),
  submission_id uuid not null references calls.submission,
  call_id uuid not null references calls.call,
  state_id uuid not null references membership.organisation,
  -- the item and its versions, released rung by rung
  holding_id uuid not null references base.holding,
  -- what is still being written: the team only, for ever
  draft_id uuid not null references base.holding,
  kind text not null check (kind in ('practice', 'policy review')),
  original text not null check (original in ('es', 'en')),
  -- marked on every page, paper and file
  example boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  -- what is written of an item hangs on the item's own holdings and on nobody else's
  unique (id, holding_id),
  unique (id, draft_id)
);
create index on calls.item (submission_id);
create index on calls.item (call_id);
create index on calls.item (state_id);

-- An item begun by mistake, before it was ever handed in.
create table calls.discarding (
  item_id uuid primary key,
  draft_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  foreign key (item_id, draft_id) references calls.item (id, draft_id)
);

create table calls.answer (
  item_id uuid not null,
  section_key text not null,
  question_key text not null,
  draft_id uuid not null references base.holding,
  value jsonb not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (item_id, question_key),
  foreign key (item_id, draft_id) references calls.item (id, draft_id)
);
create trigger stamp before update on calls.answer for each row execute function base.stamp();

-- A contributor reads the files that the answers of their section name: nobody names one that they do not see already.
create function calls.guard_files() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if jsonb_typeof(new.value) = 'array' and exists (
    select from jsonb_array_elements(new.value) e cross join lateral (select e #>> '{}' as id) named
    where jsonb_typeof(e) = 'string' and named.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      and not exists (select from base.file f where f.id = named.id::uuid and f.holding_id = new.draft_id)) then
    raise check_violation using message = 'no such file in this draft';
  end if;
  return new;
end $$;
create trigger files before insert or update of value on calls.answer for each row execute function calls.guard_files();

-- The contributor of a section says that it is complete; any later change of an answer makes it untrue again.
create table calls.completion (
  id uuid primary key default base.new_id(),
  item_id uuid not null,
  section_key text not null,
  draft_id uuid not null references base.holding,
  complete boolean not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  foreign key (item_id, draft_id) references calls.item (id, draft_id)
);
create index on calls.completion (item_id, section_key, id);

-- Clearance at home: by the national validator, or a signed letter uploaded on behalf. It holds for exactly these answers.
create table calls.clearance (
  id uuid primary key default base.new_id(),
  submission_id uuid not null references calls.submission,
  holding_id uuid not null references base.holding,
  -- fingerprint of everything cleared
  digest text not null,
  how text not null check (how in ('validator', 'letter')),
  file_id uuid references base.file,
  circulates boolean not null,
  publishes boolean not null,
  licence text not null check (licence in ('CC-BY-4.0', 'CC-BY-3.0-IGO', 'official-use')),
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (how = 'validator' or file_id is not null)
);
create index on calls.clearance (submission_id, id);

-- That it was handed in: known to the Secretariat and the Presidency; what was handed in is not here.
create table calls.hand_in (
  id uuid primary key default base.new_id(),
  submission_id uuid not null references calls.submission,
  call_id uuid not null references calls.call,
  state_id uuid not null references membership.organisation,
  holding_id uuid not null references base.holding,
  clearance_id uuid not null,
  items integer not null,
  due_at timestamptz,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.hand_in (call_id, state_id, id);

-- An item as handed in: round after round, each kept whole.
create table calls.version (
  id uuid primary key default base.new_id(),
  item_id uuid not null,
  holding_id uuid not null references base.holding,
  hand_in_id uuid not null,
  round integer not null,
  title text not null,
  answers jsonb not null,
  digest text not null,
  -- why it replaces one that has circulated
  reason text,
  licence text not null,
  circulates boolean not null,
  publishes boolean not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (item_id, round),
  foreign key (item_id, holding_id) references calls.item (id, holding_id)
);

-- Contact answers of a version: they never circulate.
create table calls.private_answers (
  version_id uuid primary key references calls.version,
  holding_id uuid not null references base.holding,
  answers jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- Until it has circulated a state may take an item back; afterwards it withdraws it, with a reason that is shown.
create table calls.taking_back (
  id uuid primary key default base.new_id(),
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  round integer not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.taking_back (item_id);

create table calls.withdrawal (
  item_id uuid primary key,
  holding_id uuid not null references base.holding,
  reason text not null check (length(reason) between 3 and 2000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  foreign key (item_id, holding_id) references calls.item (id, holding_id)
);

-- The Secretariat's reading of one version: its comments are drafts until it returns or accepts.
create table calls.review (
  id uuid primary key default base.new_id(),
  item_id uuid not null references calls.item,
  version_id uuid not null unique references calls.version,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.review (item_id);

create table calls.comment (
  id uuid primary key default base.new_id(),
  review_id uuid not null references calls.review,
  holding_id uuid not null references base.holding,
  question_key text not null,
  kind text not null check (kind in ('must change', 'suggestion', 'praise')),
  quote text not null default '',
  text text not null check (length(text) between 3 and 4000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.comment (review_id);

create table calls.comment_removal (
  comment_id uuid primary key references calls.comment,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table calls.return (
  id uuid primary key default base.new_id(),
  review_id uuid not null unique references calls.review,
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  due_on date not null,
  letter text not null check (length(letter) between 3 and 8000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.return (item_id);

create table calls.acceptance (
  id uuid primary key default base.new_id(),
  review_id uuid not null unique references calls.review,
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.acceptance (item_id);

-- What the state did with each comment: done, or not, because…
create table calls.comment_answer (
  id uuid primary key default base.new_id(),
  comment_id uuid not null references calls.comment,
  holding_id uuid not null references base.holding,
  done boolean not null,
  reason text not null default '',
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (done or length(reason) >= 3)
);
create index on calls.comment_answer (comment_id, id);

-- From here on the members and the meeting's invitees read it.
create table calls.circulation (
  version_id uuid primary key references calls.version,
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create index on calls.circulation (item_id);

-- The text of an answer in the other language. It remembers which original it renders; the state confirms its own.
create table calls.translation (
  id uuid primary key default base.new_id(),
  item_id uuid not null references calls.item,
  holding_id uuid not null references base.holding,
  question_key text not null,
  language text not null check (language in ('es', 'en')),
  value jsonb not null,
  -- fingerprint of the original it renders
  renders text not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.translation (item_id, question_key, id);

create table calls.confirmation (
  translation_id uuid primary key references calls.translation,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- ---------------------------------------------------------------- walls

call base.raise_wall('calls.call', 'select insert update');
call base.raise_wall('calls.opening', 'select insert', sees => 'exists (select from calls.call c where c.id = call_id)', writes => '(select base.my_rung()) = 1');
call base.raise_wall('calls.addressee', 'select insert delete', sees => 'exists (select from calls.call c where c.id = call_id)', writes => '(select base.my_rung()) = 1');
call base.raise_wall('calls.reminder', 'select insert', sees => '(select base.my_rung()) <= 2 or state_id = any ((select base.my_teams())::uuid[])', writes => '(select base.my_rung()) = 1');
call base.raise_wall('calls.submission', 'select insert');
call base.raise_wall('calls.item', 'select insert',
  sees => '(select true from base.holding h where h.id = holding_id) or (select true from base.holding h where h.id = draft_id)
    or draft_id in (select p.holding_id from base.my_parts() p)');
call base.raise_wall('calls.discarding', 'select insert', sees => '(select true from base.holding h where h.id = draft_id)', writes => '(select base.writes(draft_id))');
call base.raise_wall('calls.answer', 'select insert update',
  sees => '(select true from base.holding h where h.id = draft_id) or (draft_id, section_key) in (select p.holding_id, p.part from base.my_parts() p)',
  writes => '(select base.writes(draft_id)) or (draft_id, section_key) in (select p.holding_id, p.part from base.my_parts() p where p.writes)');
call base.raise_wall('calls.completion', 'select insert',
  sees => '(select true from base.holding h where h.id = draft_id) or (draft_id, section_key) in (select p.holding_id, p.part from base.my_parts() p)',
  writes => '(select base.writes(draft_id)) or (draft_id, section_key) in (select p.holding_id, p.part from base.my_parts() p where p.writes)');
call base.raise_wall('calls.clearance', 'select insert');
call base.raise_wall('calls.hand_in', 'select insert');
call base.raise_wall('calls.version', 'select insert');
call base.raise_wall('calls.private_answers', 'select insert');
call base.raise_wall('calls.taking_back', 'select insert');
call base.raise_wall('calls.withdrawal', 'select insert');
call base.raise_wall('calls.review', 'select insert');
-- What the Secretariat struck out before it returned the item stays with it.
call base.raise_wall('calls.comment', 'select insert',
  sees => '(select true from base.holding h where h.id = holding_id) and ((select base.my_rung()) = 1 or not exists (select from calls.comment_removal r where r.comment_id = comment.id))');
call base.raise_wall('calls.comment_removal', 'select insert');
call base.raise_wall('calls.return', 'select insert');
call base.raise_wall('calls.acceptance', 'select insert');
call base.raise_wall('calls.comment_answer', 'select insert');
call base.raise_wall('calls.circulation', 'select insert');
call base.raise_wall('calls.translation', 'select insert',
  writes => '(select base.writes(holding_id)) or ((select true from base.holding h where h.id = holding_id) and ((select base.my_rung()) = 1
    or holding_id in (select p.holding_id from base.my_parts() p where p.part = ''translation'' and p.writes)))');
call base.raise_wall('calls.confirmation', 'select insert');

-- Whoever a section was handed to attaches files in it, and reads those that stand in it and no other of the draft.
create policy attach on base.file for insert to marco_app, marco_clock
  with check (holding_id in (select p.holding_id from base.my_parts() p where p.writes and p.part <> 'translation'));
create policy attached on base.file for select to marco_app, marco_clock
  using (holding_id in (select p.holding_id from base.my_parts() p where p.part <> 'translation') and (by_id = (select base.me())
    or exists (select from calls.answer a where a.draft_id = file.holding_id and a.value ? file.id::text)));
