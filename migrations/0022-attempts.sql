-- Many tries at the same moment are counted one after the other: none of them finds the place of another still free.
create or replace function base.count_attempt(kind text, who text, most integer, span interval) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(count_attempt.kind || ' ' || count_attempt.who, 9));
  delete from base.attempt a where a.at < now() - interval '1 day';
  if (select count(*) from base.attempt a where a.kind = count_attempt.kind and a.who = count_attempt.who and a.at > now() - span) >= most then
    return false;
  end if;
  insert into base.attempt (kind, who) values (count_attempt.kind, count_attempt.who);
  return true;
end $$;
