-- Word and Excel, there and back: what a file brought back is looked at before anything of it is saved. It stays with the team for ever,
-- as the draft does.

create table calls.upload (
  id uuid primary key default base.new_id(),
  item_id uuid not null references calls.item,
  draft_id uuid not null references base.holding,
  file_id uuid not null references base.file,
  -- what was read in the file, answer by answer, and how each stood when the file left
  reading jsonb not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.upload (item_id, id);

create table calls.upload_end (
  upload_id uuid primary key references calls.upload,
  draft_id uuid not null references base.holding,
  saved integer not null check (saved >= 0),
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

-- The writer of a section brings back that section: sees what they brought, and nothing of what others did.
call base.raise_wall('calls.upload', 'select insert',
  sees => 'exists (select from base.holding h where h.id = draft_id) or (by_id = (select base.me()) and draft_id in (select p.holding_id from base.my_parts() p where p.part <> ''translation''))',
  writes => '(select base.writes(draft_id)) or draft_id in (select p.holding_id from base.my_parts() p where p.writes and p.part <> ''translation'')');
call base.raise_wall('calls.upload_end', 'select insert',
  sees => 'exists (select from calls.upload u where u.id = upload_id)',
  writes => 'exists (select from calls.upload u where u.id = upload_id and u.draft_id = upload_end.draft_id)
    and ((select base.writes(draft_id)) or draft_id in (select p.holding_id from base.my_parts() p where p.writes and p.part <> ''translation''))');
