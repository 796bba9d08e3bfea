-- F3, F4: who answers for an activity, its words, its pillars and products change after it is made; what they were is kept beside it.

create table workplan.activity_change (
  id uuid primary key default base.new_id(),
  activity_id uuid not null references workplan.activity,
  -- only what changed: title, pillars, responsible, contributors, and the words of products by their id
  was jsonb not null,
  became jsonb not null,
  -- asked where a meeting adopted the plan
  reason base.words,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
create index on workplan.activity_change (activity_id);
call base.raise_wall('workplan.activity_change', 'select insert', sees => '(select base.my_rung()) <= 4', writes => '(select base.my_rung()) <= 2');

create policy change on workplan.product for update to marco_app, marco_clock using ((select base.my_rung()) <= 2) with check ((select base.my_rung()) <= 2);
grant update (title) on workplan.product to marco_app, marco_clock;
