-- What a policy says twice is said once: whoever changes or takes away a row has found it, and whoever ends the reading of a file that came back sees it.
alter policy change on meetings.session using ((select base.my_rung()) <= 2) with check ((select base.my_rung()) <= 2);
alter policy remove on meetings.session using ((select base.my_rung()) <= 2);
alter policy remove on meetings.speaker using ((select base.my_rung()) <= 2);
alter policy remove on meetings.input using ((select base.my_rung()) <= 2);
alter policy remove on meetings.delegate using ((select base.my_rung()) <= 2 or delegation_id = any ((select base.my_teams())::uuid[]));
-- Only who reads what is among members finds a circulation there.
alter policy add on meetings.minutes_comment with check (
  delegation_id = any ((select base.my_teams())::uuid[])
  and exists (select from meetings.minutes_circulation c where c.meeting_id = minutes_comment.meeting_id and c.holding_id = minutes_comment.holding_id)
  and not exists (select from meetings.adoption a where a.meeting_id = minutes_comment.meeting_id));
alter policy add on calls.upload_end with check (exists (select from calls.upload u where u.id = upload_id and u.draft_id = upload_end.draft_id));
-- Who reads the comment reads what was answered to it; who reads a round reads the item, and so what was translated of it.
alter policy see on calls.comment_answer using ((select true from calls.comment c where c.id = comment_id));
alter policy see on calls.translation using ((select true from calls.version v where v.item_id = translation.item_id and translation.renders = any (v.marks) limit 1));
