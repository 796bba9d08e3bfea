-- B3, B4, C3–C5, D1, E3, E7: meetings of every kind, their programme, their guests, what follows from them, and minutes that are adopted.

-- ---------------------------------------------------------------- where and how one meets

alter table meetings.meeting drop constraint meeting_kind_check;
alter table meetings.meeting
  add constraint meeting_kind_check check (kind in ('online', 'in person', 'annual')),
  add column place base.words,
  add column venue text not null default '',
  add column address text not null default '',
  add column map_link text not null default '',
  add column days integer not null default 1 check (days between 1 and 10),
  -- until when invited guests read; without it, a day after the meeting
  add column guests_until date,
  -- the words it began from (src/meetings/meeting/templates.ts)
  add column template text;
grant insert (place, venue, address, map_link, days, guests_until, template), update (place, venue, address, map_link, days, guests_until, template) on meetings.meeting to marco_app, marco_clock;

-- ---------------------------------------------------------------- the programme

-- A part of a day: it begins at an hour of the host and lasts some minutes. A break is a session without items.
create table meetings.session (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  day integer not null default 1 check (day between 1 and 10),
  starts_at time not null,
  minutes integer not null check (minutes between 5 and 600),
  title base.words not null,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.session (meeting_id, day, starts_at);

alter table meetings.agenda_item
  add column session_id uuid references meetings.session on delete set null,
  add column minutes integer check (minutes between 1 and 600),
  -- silence until this hour counts as consent; without it silence is silence
  add column silence_until timestamptz;
grant insert (session_id, minutes, silence_until), update (session_id, minutes, silence_until) on meetings.agenda_item to marco_app, marco_clock;

-- A person with a post, or a guest named with the organisation that sends them.
create table meetings.speaker (
  id uuid primary key default base.new_id(),
  agenda_item_id uuid not null references meetings.agenda_item,
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  person_id uuid references membership.person,
  name text not null check (length(name) between 2 and 120),
  organisation text not null check (length(organisation) between 2 and 200),
  part text not null check (part in ('presents', 'moderates', 'comments')),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.speaker (agenda_item_id, id);

alter table meetings.paper add column kind text not null default 'paper' check (kind in ('paper', 'presentation'));
grant insert (kind) on meetings.paper to marco_app, marco_clock;

-- Calls that feed the meeting and hang on another activity; those of its own activity are found by the plan.
create table meetings.input (
  meeting_id uuid not null references meetings.meeting,
  call_id uuid not null,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (meeting_id, call_id)
);

-- ---------------------------------------------------------------- who comes

-- An organisation as a guest: whoever works for it reads until the day.
create table meetings.guest_organisation (
  meeting_id uuid not null references meetings.meeting,
  organisation_id uuid not null references membership.organisation,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (meeting_id, organisation_id)
);

-- Named by a delegation: comes, and holds no post in Marco.
create table meetings.delegate (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  delegation_id uuid not null references membership.organisation,
  name text not null check (length(name) between 2 and 120),
  position text not null default '' check (length(position) <= 160),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.delegate (meeting_id, delegation_id);

alter table meetings.attendance
  alter column person_id drop not null,
  add column delegate_id uuid references meetings.delegate on delete cascade,
  add check (num_nonnulls(person_id, delegate_id) = 1);
create index on meetings.attendance (delegate_id, id);
grant insert (delegate_id) on meetings.attendance to marco_app, marco_clock;

-- ---------------------------------------------------------------- what is decided

-- D1: what should come first under the next Presidency, in the words of whoever proposes it.
create table meetings.priority (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  proposer_id uuid not null references membership.organisation,
  title base.words not null,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.priority (meeting_id, id);

-- Whose silence counted when the Presidency closed.
alter table meetings.closure add column silent uuid[] not null default '{}';
grant insert (silent) on meetings.closure to marco_app, marco_clock;

-- What is to follow from a decision: as many as it takes, each with who and by when.
create table meetings.follow_up (
  id uuid primary key default base.new_id(),
  decision_id uuid not null references meetings.decision,
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  wanted base.words not null,
  owner_id uuid not null references membership.organisation,
  -- a post of the owner, whoever holds it; without it, the whole team
  owner_role text,
  due_on date not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.follow_up (decision_id, id);
create index on meetings.follow_up (owner_id, due_on);

insert into meetings.follow_up (decision_id, meeting_id, holding_id, wanted, owner_id, due_on, by_id, at)
  select id, meeting_id, holding_id, follow_up, owner_id, due_on, by_id, at from meetings.decision where follow_up is not null;
alter table meetings.decision drop column follow_up, drop column owner_id, drop column due_on;

-- How it stands, in a word and with a link to see it. The last one counts.
create table meetings.follow_up_report (
  id uuid primary key default base.new_id(),
  follow_up_id uuid not null references meetings.follow_up,
  holding_id uuid not null references base.holding,
  stands text not null check (stands in ('under way', 'done')),
  words text not null check (length(words) between 3 and 2000),
  link text not null default '',
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.follow_up_report (follow_up_id, id);

-- ---------------------------------------------------------------- minutes that are commented and adopted

-- What was said on an item, in a few sentences; the last ones hold.
create table meetings.summary (
  id uuid primary key default base.new_id(),
  agenda_item_id uuid not null references meetings.agenda_item,
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  said base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.summary (agenda_item_id, id);

-- The draft goes to the delegations, who comment until a day. The last one holds.
create table meetings.minutes_circulation (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  comments_until date not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.minutes_circulation (meeting_id, id);

create table meetings.minutes_comment (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  -- none: on the minutes as a whole
  agenda_item_id uuid references meetings.agenda_item,
  delegation_id uuid not null references membership.organisation,
  words text not null check (length(words) between 3 and 4000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.minutes_comment (meeting_id, id);

create table meetings.minutes_answer (
  comment_id uuid primary key references meetings.minutes_comment,
  holding_id uuid not null references base.holding,
  taken boolean not null,
  words text not null default '' check (length(words) <= 2000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (taken or length(words) >= 3)
);

-- The Presidency's word, once the days for comments are over: from here on the minutes are what they are.
create table meetings.adoption (
  meeting_id uuid primary key references meetings.meeting,
  holding_id uuid not null references base.holding,
  -- the meeting that adopted them; none: by silence until the day
  in_meeting_id uuid references meetings.meeting,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- The adopted minutes as files; made once by the clock.
create table meetings.frozen (
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  language text not null check (language in ('es', 'en')),
  ending text not null check (ending in ('pdf', 'docx')),
  file_id uuid not null references base.file,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (meeting_id, language, ending)
);

-- ---------------------------------------------------------------- walls

call base.raise_wall('meetings.session', 'select insert update delete', writes => '(select base.my_rung()) <= 2 and exists (select from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.speaker', 'select insert delete', writes => '(select base.my_rung()) <= 2 and exists (select from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.input', 'select insert delete', writes => '(select base.my_rung()) <= 2 and exists (select from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.guest_organisation', 'select insert',
  sees => 'organisation_id = any ((select base.my_teams())::uuid[]) or exists (select from base.holding h where h.id = holding_id)',
  writes => '(select base.my_rung()) <= 2 and exists (select from base.holding h where h.id = holding_id)');
-- A delegation names its own; the Secretariat and the Presidency whoever sends word to them.
call base.raise_wall('meetings.delegate', 'select insert delete',
  sees => 'delegation_id = any ((select base.my_teams())::uuid[]) or exists (select from base.holding h where h.id = holding_id)',
  writes => 'exists (select from meetings.meeting m where m.id = meeting_id and m.members_id = delegate.holding_id) and ((select base.my_rung()) <= 2 or delegation_id = any ((select base.my_teams())::uuid[]))');
call base.raise_wall('meetings.priority', 'select insert',
  writes => '(select base.my_rung()) <= 3 and proposer_id = any ((select base.my_teams())::uuid[]) and exists (select from meetings.meeting m where m.id = meeting_id and m.holding_id = priority.holding_id)');
-- Whoever is asked to see to something sees it, also after the meeting has closed to its guests.
call base.raise_wall('meetings.follow_up', 'select insert',
  sees => 'owner_id = any ((select base.my_teams())::uuid[]) or exists (select from base.holding h where h.id = holding_id)',
  writes => '(select base.writes(holding_id)) and exists (select from meetings.decision d where d.id = decision_id and d.meeting_id = follow_up.meeting_id and d.holding_id = follow_up.holding_id)');
call base.raise_wall('meetings.follow_up_report', 'select insert',
  sees => 'exists (select from meetings.follow_up f where f.id = follow_up_id)',
  writes => 'exists (select from meetings.follow_up f where f.id = follow_up_id and f.holding_id = follow_up_report.holding_id and ((select base.my_rung()) = 1 or f.owner_id = any ((select base.my_teams())::uuid[])))');
call base.raise_wall('meetings.summary', 'select insert', writes => '(select base.writes(holding_id)) and not exists (select from meetings.adoption a where a.meeting_id = summary.meeting_id)');
call base.raise_wall('meetings.minutes_circulation', 'select insert', writes => '(select base.writes(holding_id)) and not exists (select from meetings.adoption a where a.meeting_id = minutes_circulation.meeting_id)');
call base.raise_wall('meetings.minutes_comment', 'select insert',
  writes => 'exists (select from base.holding h where h.id = holding_id) and (select base.my_rung()) <= 3 and delegation_id = any ((select base.my_teams())::uuid[])
    and exists (select from meetings.minutes_circulation c where c.meeting_id = minutes_comment.meeting_id and c.holding_id = minutes_comment.holding_id)
    and not exists (select from meetings.adoption a where a.meeting_id = minutes_comment.meeting_id)');
call base.raise_wall('meetings.minutes_answer', 'select insert', writes => '(select base.writes(holding_id)) and exists (select from meetings.minutes_comment c where c.id = comment_id and c.holding_id = minutes_answer.holding_id)');
call base.raise_wall('meetings.adoption', 'select insert',
  writes => '(select base.my_rung()) = 2 and exists (select from base.holding h where h.id = holding_id) and exists (select from meetings.minutes_circulation c where c.meeting_id = adoption.meeting_id)');
call base.raise_wall('meetings.frozen', 'select');
grant insert (meeting_id, holding_id, language, ending, file_id) on meetings.frozen to marco_clock;

-- Once adopted, neither the opening words nor who was there change any more.
alter policy add on meetings.minutes with check ((select base.writes(holding_id)) and not exists (select from meetings.adoption a where a.meeting_id = minutes.meeting_id));
alter policy add on meetings.attendance with check ((select base.writes(holding_id)) and not exists (select from meetings.adoption a where a.meeting_id = attendance.meeting_id));
