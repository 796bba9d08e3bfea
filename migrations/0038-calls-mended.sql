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

-- A state from which the call asks nothing, with the reason: it is not waited for, and may hand in all the same. For the two bodies and the state itself.
create table calls.excuse (
  call_id uuid not null references calls.opening,
  state_id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (call_id, state_id),
  foreign key (call_id, state_id) references calls.addressee
);
call base.raise_wall('calls.excuse', 'select insert', sees => '(select base.my_rung()) <= 2 or state_id = any ((select base.my_teams())::uuid[])', writes => '(select base.my_rung()) = 1');
