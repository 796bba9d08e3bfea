-- What a state answers to a comment is its own until it leaves with a round: the Secretariat reads it with the first round that was handed in after it.
alter policy see on calls.comment_answer using ((select true from calls.comment c where c.id = comment_id)
  and ((select base.my_rung()) is distinct from 1 or exists (select from calls.version v where v.holding_id = comment_answer.holding_id and v.id > comment_answer.id)));

-- "Not yet" is said of what was complete then, as a clearance is given for it: what says something else since waits for whoever validates again.
alter table calls.postponement add column digest text not null default '';
grant insert (digest) on calls.postponement to marco_app, marco_clock;
