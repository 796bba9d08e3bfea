-- A7, A8: meetings deliberate, states take positions, the Presidency closes an item, the Secretariat records the decision.

create schema meetings;
grant usage on schema meetings to marco_app, marco_clock;

create table meetings.meeting (
  id uuid primary key default base.new_id(),
  -- the front: steering while it is prepared, members once convened, invited guests by share
  holding_id uuid not null references base.holding,
  -- what stays among members: positions and their words
  members_id uuid not null references base.holding,
  kind text not null check (kind in ('online')),
  -- its public address, for good
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title base.words not null,
  note base.words,
  -- the day lives on the milestone, the hour here
  milestone_id uuid not null references workplan.milestone,
  starts_at time not null,
  zone text not null,
  minutes integer not null check (minutes between 15 and 720),
  link text not null default '',
  -- marked on every page, paper and file
  example boolean not null default false,
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table meetings.convening (
  meeting_id uuid primary key references meetings.meeting,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table meetings.agenda_item (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  position integer not null,
  title base.words not null,
  kind text not null check (kind in ('information', 'decision')),
  -- what is decided upon: a kind, an id, a version; the roof's registry knows which part shows it
  subject_kind text,
  subject_id uuid,
  subject_version uuid,
  -- its position is not needed
  author_id uuid references membership.organisation,
  -- how many positions are needed; without it, more than half of the members of the day
  quorum integer check (quorum > 0),
  version integer not null default 1,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (num_nonnulls(subject_kind, subject_id) in (0, 2))
);
create index on meetings.agenda_item (meeting_id);
create index on meetings.agenda_item (subject_id);

create table meetings.removal (
  agenda_item_id uuid primary key references meetings.agenda_item,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

create table meetings.paper (
  id uuid primary key default base.new_id(),
  agenda_item_id uuid not null references meetings.agenda_item,
  holding_id uuid not null references base.holding,
  file_id uuid not null references base.file,
  language text not null check (language in ('es', 'en')),
  title text not null check (length(title) between 3 and 200),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.paper (agenda_item_id);

create table meetings.paper_removal (
  paper_id uuid primary key references meetings.paper,
  holding_id uuid not null references base.holding,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- To a person, under a post.
create table meetings.invitation (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  person_id uuid not null references membership.person,
  organisation_id uuid not null references membership.organisation,
  role text not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (meeting_id, person_id)
);
create index on meetings.invitation (person_id);

create table meetings.reply (
  id uuid primary key default base.new_id(),
  invitation_id uuid not null references meetings.invitation,
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  attends text not null check (attends in ('yes', 'no', 'maybe')),
  words text not null default '' check (length(words) <= 1000),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.reply (invitation_id, id);

-- Who was there, by delegation. The last row of a person counts.
create table meetings.attendance (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  person_id uuid not null references membership.person,
  organisation_id uuid not null references membership.organisation,
  present boolean not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.attendance (meeting_id, person_id, id);

-- One per member state: the last counts until the item is closed. Recorded by the Secretariat on behalf, it shows so.
create table meetings.position (
  id uuid primary key default base.new_id(),
  agenda_item_id uuid not null references meetings.agenda_item,
  holding_id uuid not null references base.holding,
  state_id uuid not null references membership.organisation,
  stance text not null check (stance in ('joins', 'stands aside', 'objects')),
  words text not null default '' check (length(words) <= 2000),
  on_behalf boolean not null default false,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  check (stance = 'joins' or length(words) >= 3)
);
create index on meetings.position (agenda_item_id, state_id, id);

-- The Presidency closes the item: no position changes any more.
create table meetings.closure (
  agenda_item_id uuid primary key references meetings.agenda_item,
  holding_id uuid not null references base.holding,
  -- the members of that day
  members uuid[] not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- What was decided, with its reason in both languages. A change is a new decision that supersedes.
create table meetings.decision (
  id uuid primary key default base.new_id(),
  agenda_item_id uuid not null references meetings.agenda_item,
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  number integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_version uuid,
  outcome text not null check (outcome in ('validated', 'returned', 'noted')),
  reason base.words not null,
  -- what is to follow, who sees to it and by when; with a decision or not at all
  follow_up base.words,
  owner_id uuid references membership.organisation,
  due_on date,
  supersedes uuid references meetings.decision,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  unique (meeting_id, number),
  check (num_nonnulls(follow_up, owner_id, due_on) in (0, 3))
);
create index on meetings.decision (subject_id, id);

-- The opening words of the minutes; the rest is made from what was recorded.
create table meetings.minutes (
  id uuid primary key default base.new_id(),
  meeting_id uuid not null references meetings.meeting,
  holding_id uuid not null references base.holding,
  opening base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on meetings.minutes (meeting_id, id);

-- A position and the closing of its item wait for each other, so that none slips in behind the Presidency's back.
create function meetings.take_turn() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.agenda_item_id::text, 9));
  if tg_table_name = 'position' and exists (select from meetings.closure c where c.agenda_item_id = new.agenda_item_id) then
    raise exception 'the item is closed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger take_turn before insert on meetings.position for each row execute function meetings.take_turn();
create trigger take_turn before insert on meetings.closure for each row execute function meetings.take_turn();

-- ---------------------------------------------------------------- walls

-- The Presidency prepares and convenes as the Secretariat does; whoever begins it, a meeting is held by the Secretariat's team, which records.
create policy prepare on base.holding for insert to marco_app, marco_clock
  with check (kind in ('meeting', 'meeting: members') and owner_id = '00000000-0000-7000-8000-000000000001' and (select base.my_rung()) = 2);
create policy convene on base.holding for update to marco_app, marco_clock
  using (kind = 'meeting' and audience >= 2 and (select base.my_rung()) = 2) with check (audience >= 2 and (select base.my_rung()) = 2);
create policy papers on base.file for insert to marco_app, marco_clock
  with check ((select base.my_rung()) = 2 and exists (select from meetings.meeting m where m.holding_id = file.holding_id));

call base.raise_wall('meetings.meeting', 'select insert update', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.convening', 'select insert', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.agenda_item', 'select insert update', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.removal', 'select insert', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.paper', 'select insert', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.paper_removal', 'select insert', writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
-- Who was invited and what they answered is for members; a guest sees the own invitation.
call base.raise_wall('meetings.invitation', 'select insert',
  sees => 'person_id = (select base.me()) or (select true from base.holding h where h.id = holding_id)',
  writes => '(select base.my_rung()) <= 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.reply', 'select insert',
  sees => 'by_id = (select base.me()) or (select true from base.holding h where h.id = holding_id)',
  writes => 'exists (select from meetings.invitation i where i.id = invitation_id and i.meeting_id = reply.meeting_id and i.holding_id = reply.holding_id and i.person_id = (select base.me()))');
call base.raise_wall('meetings.attendance', 'select insert');
-- For its own state and no other, or recorded by the Secretariat and marked so; among members; until the item is closed.
call base.raise_wall('meetings.position', 'select insert',
  writes => 'exists (select from meetings.agenda_item i join meetings.meeting m on m.id = i.meeting_id where i.id = agenda_item_id and m.members_id = position.holding_id)
    and not exists (select from meetings.closure c where c.agenda_item_id = position.agenda_item_id)
    and ((on_behalf and (select base.my_rung()) = 1) or (not on_behalf and state_id = any ((select base.my_teams())::uuid[]) and (select base.my_rung()) <= 3))');
call base.raise_wall('meetings.closure', 'select insert', writes => '(select base.my_rung()) = 2 and (select true from base.holding h where h.id = holding_id)');
call base.raise_wall('meetings.decision', 'select insert',
  writes => '(select base.writes(holding_id)) and exists (select from meetings.closure c where c.agenda_item_id = decision.agenda_item_id)');
call base.raise_wall('meetings.minutes', 'select insert');
