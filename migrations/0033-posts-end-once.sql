-- The day on which a post ends only moves earlier, and a post that is over stays over: more time is a new post, and is asked about as one (membership.works_elsewhere).
create function membership.end_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.until is not null and (new.until is null or new.until > old.until or old.until <= base.today()) and new.until is distinct from old.until then
    raise exception 'a post is not given more time: name the person again' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger end_once before update on membership.post for each row when (current_user <> 'marco_owner') execute function membership.end_once();
