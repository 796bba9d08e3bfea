-- An invitation can be taken back: of a person, or of an organisation with all its people. What had been replied goes with it; the history keeps who did it.
-- Who was invited stands at the head of the minutes: once they are adopted, nobody goes.
alter table meetings.reply drop constraint reply_invitation_id_fkey, add foreign key (invitation_id) references meetings.invitation on delete cascade;
create policy remove on meetings.invitation for delete to marco_app, marco_clock
  using ((select base.my_rung()) <= 2 and not exists (select from meetings.adoption a where a.meeting_id = invitation.meeting_id));
create policy remove on meetings.guest_organisation for delete to marco_app, marco_clock
  using ((select base.my_rung()) <= 2 and not exists (select from meetings.adoption a where a.meeting_id = guest_organisation.meeting_id));
grant delete on meetings.invitation, meetings.guest_organisation to marco_app, marco_clock;
