-- A7: an open call is corrected in view, and withdrawn for good. Both are facts beside its opening, and only an opened call has them (decision 0064).

-- What the call said until it was corrected: the earlier wording stays for whoever reads the call.
create table calls.correction (
  id uuid primary key default base.new_id(),
  call_id uuid not null references calls.opening,
  title base.words not null,
  message base.words not null,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on calls.correction (call_id, id);

-- Nobody owes anything to it any more. Once; another call is opened in its place.
create table calls.call_withdrawal (
  call_id uuid primary key references calls.opening,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);

call base.raise_wall('calls.correction', 'select insert', sees => 'exists (select from calls.call c where c.id = call_id)', writes => '(select base.my_rung()) = 1');
call base.raise_wall('calls.call_withdrawal', 'select insert', sees => 'exists (select from calls.call c where c.id = call_id)', writes => '(select base.my_rung()) = 1');
