-- A7: a state speaks on what it is asked. What that was is written down with each position and with the closing, by the database itself, so that a text, a quorum or a paper that is put in its place afterwards is seen beside what was said of the one before (decision 0069).
create function meetings.asked(item uuid) returns jsonb language sql stable set search_path = pg_catalog as $$
  select jsonb_build_object(
    'title', i.title, 'kind', i.kind, 'quorum', i.quorum, 'subject', concat_ws(':', i.subject_kind, i.subject_id, i.subject_version),
    'papers', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.id) from meetings.paper p
      where p.agenda_item_id = i.id and not exists (select from meetings.paper_removal r where r.paper_id = p.id)), '[]'))
  from meetings.agenda_item i where i.id = item
$$;
revoke execute on function meetings.asked from public;
grant execute on function meetings.asked to marco_app, marco_clock;

-- Nobody writes these but the trigger.
alter table meetings.position add column asked jsonb not null default '{}';
alter table meetings.closure add column asked jsonb not null default '{}';
update meetings.position set asked = meetings.asked(agenda_item_id);
update meetings.closure set asked = meetings.asked(agenda_item_id);

create or replace function meetings.take_turn() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.agenda_item_id::text, 9));
  new.asked := meetings.asked(new.agenda_item_id);
  if tg_table_name = 'position' then
    if exists (select from meetings.closure c where c.agenda_item_id = new.agenda_item_id) then
      if new.corrects is null then
        raise exception 'the item is closed' using errcode = '42501';
      end if;
    elsif new.corrects is not null then
      raise exception 'the item is open' using errcode = '42501';
    end if;
    -- A slip corrected is still what was said of what was asked then.
    if new.corrects is not null then
      new.asked := coalesce((select p.asked from meetings.position p where p.id = new.corrects), new.asked);
    end if;
  end if;
  return new;
end $$;
