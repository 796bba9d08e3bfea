-- A button pressed again: what a person was answered, for a minute, so that the same form is one wish and not two things (decision 0067).
create table base.wish (
  person_id uuid not null,
  -- a fingerprint of the address and of all that was sent to it
  form text not null,
  answer text not null,
  said text,
  -- the last event of this person until then
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (person_id, form)
);
call base.raise_wall('base.wish', '');

-- The answer holds for whoever pressed before it was there, and afterwards until its person does something else, or anybody does something about the
-- same thing: what was made, taken away and made again is there.
create function base.granted(this text) returns table (answer text, said text) language sql stable security definer set search_path = pg_catalog as $$
  select w.answer, w.said from base.wish w
  where w.person_id = base.me() and w.form = this and w.at > clock_timestamp() - interval '1 minute'
    and (w.at > now() or not exists (
      select from base.event later where later.seq > w.seq
        and (later.person_id = w.person_id or later.subject_id = (select mine.subject_id from base.event mine where mine.seq = w.seq))))
$$;

create function base.grant_wish(this text, with_answer text, with_said text) returns void language sql volatile security definer set search_path = pg_catalog as $$
  delete from base.wish w where w.person_id = base.me() and w.at < clock_timestamp() - interval '1 minute';
  insert into base.wish (person_id, form, answer, said, seq)
  values (base.me(), this, with_answer, with_said, coalesce((select max(e.seq) from base.event e where e.person_id = base.me()), 0))
  on conflict (person_id, form) do update set answer = excluded.answer, said = excluded.said, seq = excluded.seq, at = excluded.at
$$;

create or replace function base.erase_kept_forms() returns void language sql volatile security definer set search_path = pg_catalog as $$
  delete from base.wish where at < clock_timestamp() - interval '1 minute';
  delete from base.kept_form where created_at < now() - interval '7 days'
$$;

revoke execute on function base.granted, base.grant_wish from public;
grant execute on function base.granted, base.grant_wish to marco_app;
