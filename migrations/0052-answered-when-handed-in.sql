-- What a state answers to a comment is its own until it leaves with a round: the Secretariat reads it with the first round that was handed in after it.
alter policy see on calls.comment_answer using ((select true from calls.comment c where c.id = comment_id)
  and ((select base.my_rung()) is distinct from 1 or exists (select from calls.version v where v.holding_id = comment_answer.holding_id and v.id > comment_answer.id)));

-- "Not yet" is said of what was complete then, as a clearance is given for it: what says something else since waits for whoever validates again.
alter table calls.postponement add column digest text not null default '';
grant insert (digest) on calls.postponement to marco_app, marco_clock;

-- Whoever writes one section reads no return; the day by which the Secretariat awaits what it asks of that section is told.
create function calls.my_corrections() returns table (item_id uuid, due_on date) language sql stable security definer set search_path = pg_catalog as $$
  select r.item_id, b.due_on from calls.return b join calls.review r on r.id = b.review_id where r.id in (select a.review_id from calls.asked_of_me() a)
$$;
grant execute on function calls.my_corrections to marco_app, marco_clock;
