-- A7: once an item is closed no position changes; a slip in what was written down on behalf of a state is corrected until the minutes are adopted, with its reason, and what it said stays. Each is corrected once: after that, its correction is.
alter table meetings.position
  add corrects uuid,
  add reason text check (length(reason) between 3 and 500),
  add check ((corrects is null) = (reason is null)),
  add check (corrects is null or on_behalf),
  add unique (corrects),
  add unique (id, agenda_item_id, state_id, on_behalf, holding_id),
  -- of the same item and state, and written down on its behalf: what a state said by itself is not a slip of anybody else's
  add foreign key (corrects, agenda_item_id, state_id, on_behalf, holding_id) references meetings.position (id, agenda_item_id, state_id, on_behalf, holding_id);

call base.grant_verbs('meetings.position', 'select insert');

create or replace function meetings.take_turn() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.agenda_item_id::text, 9));
  if tg_table_name = 'position' then
    if exists (select from meetings.closure c where c.agenda_item_id = new.agenda_item_id) then
      if new.corrects is null then
        raise exception 'the item is closed' using errcode = '42501';
      end if;
    elsif new.corrects is not null then
      raise exception 'the item is open' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;

-- A correction is of the position that stands, and none comes after the adoption. Asked once the wall has let it through.
create function meetings.correct_what_stands() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.corrects is distinct from (select p.id from meetings.position p where p.agenda_item_id = new.agenda_item_id and p.state_id = new.state_id and p.id <> new.id order by p.id desc limit 1) then
    raise exception 'another position stands' using errcode = '23514';
  end if;
  if exists (select from meetings.adoption a join meetings.agenda_item i on i.meeting_id = a.meeting_id where i.id = new.agenda_item_id) then
    raise exception 'the minutes are adopted' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger correct_what_stands after insert on meetings.position for each row when (new.corrects is not null) execute function meetings.correct_what_stands();

-- Whether the item is closed is asked in turn, by the trigger.
alter policy add on meetings.position with check (
  exists (select from meetings.agenda_item i join meetings.meeting m on m.id = i.meeting_id where i.id = agenda_item_id and m.members_id = position.holding_id)
  and ((on_behalf and (select base.my_rung()) = 1) or (not on_behalf and state_id = any ((select base.my_teams())::uuid[]) and (select base.my_rung()) <= 3)));
