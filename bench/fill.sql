-- A hundred thousand submissions' worth of rows beside the demonstration's own, written by the owner and consistent with the wall: every
-- holding has its owner and is released as far as its item has come; reviewers, translators and states have the shares that actions give.
-- Of ten items: one is a draft, one waits for the Secretariat, three are accepted, five circulate; of these three are validated.

create schema bench;

create table bench.size as select :submissions::integer as submissions, 6 as per_call, 25 as per_meeting;

-- Ordered in time, as real ids are: the n-th thing of a kind.
create function bench.id(kind text, n integer) returns uuid language sql immutable as $$
  select (lpad(to_hex(1500000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 5, 15))::uuid
$$;

create table bench.state as
  select o.id, o.iso3, k.name, row_number() over (order by o.iso3) - 1 as place
  from membership.organisation o join reference.country k on k.iso3 = o.iso3 join membership.standing s on s.state_id = o.id
  where o.kind = 'state' and s.standing = 'member' and s.since <= base.today() and (s.until is null or s.until > base.today());

create table bench.sample as
  select v.answers, v.title, row_number() over (order by v.id) - 1 as place from calls.version v;

create table bench.term as
  select list, key, row_number() over (partition by list order by position) - 1 as place, count(*) over (partition by list) as many from reference.term;

create function bench.tag(of text, n integer) returns text language sql stable as $$
  select of || ':' || key from bench.term where list = of and place = n % many
$$;

-- Words as a library has them: a hundred that every seventh text has, and many rare ones.
create function bench.text(n integer, long integer) returns text language sql immutable as $$
  select string_agg(case when i % 4 = 0 then coalesce((array['registro','asilo','refugio','plazo','entrevista','albergue','rezago','derecho','servicio','frontera'])[1 + (hashint4(n * 31 + i) & 2147483647) % 100], 'comun' || (hashint4(n * 31 + i) & 2147483647) % 100)
    else 'palabra' || (hashint4(n * 97 + i) & 2147483647) % 20000 end, ' ')
  from generate_series(1, long) i
$$;

create table bench.call as
  select g as n, bench.id('call', g) as id, bench.id('call front', g) as holding_id, bench.id('call members', g) as members_id,
    base.now() - interval '2 years' + g * interval '1 hour' as at
  from generate_series(1, (select submissions / per_call from bench.size)) g;

create table bench.item as
  select g as n, bench.id('submission', g) as submission_id, bench.id('item', g) as id, c.id as call_id, s.id as state_id, s.iso3, s.name as country,
    bench.id('submission holding', g) as envelope_id, bench.id('receipts', g) as receipt_id, bench.id('item holding', g) as holding_id, bench.id('draft', g) as draft_id,
    bench.id('version', g) as version_id, bench.id('hand-in', g) as hand_in_id, bench.id('clearance', g) as clearance_id, bench.id('review', g) as review_id, bench.id('review holding', g) as review_holding_id,
    bench.id('panel', g) as panel_id, c.at + interval '10 days' as at,
    hashint4(g) & 7 as theme,
    case (hashint4(g) & 2147483647) % 10 when 0 then 'draft' when 1 then 'handed in' when 2 then 'accepted' when 3 then 'accepted' when 4 then 'accepted' else 'circulated' end as stage,
    (hashint4(g) & 2147483647) % 10 >= 7 as validated
  from generate_series(1, (select submissions from bench.size)) g
  join bench.call c on c.n = 1 + (g - 1) / 6
  join bench.state s on s.place = (g - 1) % 6;
create index on bench.item (n);
analyze bench.item;

-- ---------------------------------------------------------------- holdings and shares

insert into base.holding (id, kind, owner_id, audience, by_id, at)
  select holding_id, 'call', '00000000-0000-7000-8000-000000000001'::uuid, 4, null::uuid, at from bench.call union all
  select members_id, 'call: members', '00000000-0000-7000-8000-000000000001', 3, null, at from bench.call union all
  select envelope_id, 'submission', state_id, case stage when 'draft' then 0 else 1 end, null, at from bench.item union all
  select receipt_id, 'submission: receipts', state_id, 2, null, at from bench.item union all
  select holding_id, 'item', state_id, case stage when 'draft' then 0 when 'circulated' then 3 else 1 end, null, at from bench.item union all
  select draft_id, 'item: draft', state_id, 0, null, at from bench.item union all
  select review_holding_id, 'review', '00000000-0000-7000-8000-000000000001', 0, null, at from bench.item where stage in ('accepted', 'circulated') union all
  select panel_id, 'panel', '00000000-0000-7000-8000-000000000001', 0, null, at from bench.item where stage = 'circulated';

-- Four hundred more reviewers; the demonstration's own has two hundred practices, which is a life's work.
insert into membership.person (id, name, language, zone) select bench.id('reviewer', g), 'Revisora ' || g, 'es', 'America/Panama' from generate_series(1, 400) g;
insert into membership.post (person_id, role, organisation_id, since)
  select bench.id('reviewer', g), 'reviewer', (select id from membership.organisation where kind = 'academia' limit 1), '2018-01-01' from generate_series(1, 400) g;

create table bench.panel as
  select i.*, case when row_number() over (order by n) <= 200 and seat = 1 then :reviewer::uuid else bench.id('reviewer', 1 + (n * 7 + seat * 13) % 400) end as person_id, seat
  from bench.item i cross join generate_series(1, 2) seat where stage = 'circulated';

insert into base.share (holding_id, part, person_id, organisation_id, role, purpose, writes, since, until)
  select holding_id, null, person_id, null::uuid, null, 'review', false, at, base.now() + interval '90 days' from bench.panel union all
  select panel_id, null, person_id, null, null, 'review', false, at, base.now() + interval '90 days' from bench.panel union all
  select review_holding_id, null, null, state_id, null, 'acceptance', false, at, '9999-12-31' from bench.item where stage in ('accepted', 'circulated') union all
  select holding_id, null, null, null, 'translator', 'translation', false, at, base.now() + interval '90 days' from bench.item where stage = 'accepted' union all
  select holding_id, 'translation', null, null, 'translator', 'translation', true, at, base.now() + interval '90 days' from bench.item where stage = 'accepted';

-- ---------------------------------------------------------------- calls and what came in

insert into calls.call (id, holding_id, members_id, format_version_id, kind, theme, title, message, milestone_id, at)
  select c.id, c.holding_id, c.members_id, f.format_version_id, f.kind, f.theme, base.words('Convocatoria ' || c.n, 'Call ' || c.n), f.message, f.milestone_id, c.at
  from bench.call c cross join (select * from calls.call order by id limit 1) f;
insert into calls.opening (call_id, at) select id, at from bench.call;
insert into calls.addressee (call_id, state_id, at) select c.id, s.id, c.at from bench.call c cross join bench.state s;
insert into calls.submission (id, call_id, state_id, holding_id, receipt_id, at) select submission_id, call_id, state_id, envelope_id, receipt_id, at from bench.item;
insert into calls.item (id, submission_id, call_id, state_id, holding_id, draft_id, kind, original, example, at) select id, submission_id, call_id, state_id, holding_id, draft_id, 'practice', 'es', true, at from bench.item;
insert into calls.reminder (call_id, state_id, at) select call_id, state_id, at from bench.item where n % 3 = 0;
-- The answers as they are typed: a dozen of each, as the desk and the draft read them.
insert into calls.answer (item_id, section_key, question_key, draft_id, value, at)
  select i.id, 'identification', 'q' || q, i.draft_id, to_jsonb(bench.text(n + q, 8)), at from bench.item i cross join generate_series(1, 6) q;
insert into calls.clearance (id, submission_id, holding_id, digest, how, circulates, publishes, licence, at) select clearance_id, submission_id, envelope_id, md5(n::text), 'validator', true, true, 'CC-BY-4.0', at from bench.item where stage <> 'draft';
insert into calls.hand_in (id, submission_id, call_id, state_id, holding_id, clearance_id, items, at) select hand_in_id, submission_id, call_id, state_id, receipt_id, clearance_id, 1, at from bench.item where stage <> 'draft';
insert into calls.version (id, item_id, holding_id, hand_in_id, round, title, answers, digest, licence, circulates, publishes, at)
  select version_id, id, holding_id, hand_in_id, 1, 'Práctica ' || n || ' ' || bench.text(n, 5), s.answers, md5(n::text), 'CC-BY-4.0', true, true, at
  from bench.item i join bench.sample s on s.place = n % (select count(*) from bench.sample) where stage <> 'draft';
insert into calls.review (id, item_id, version_id, holding_id, at) select review_id, id, version_id, review_holding_id, at from bench.item where stage in ('accepted', 'circulated');
insert into calls.acceptance (review_id, item_id, holding_id, at) select review_id, id, review_holding_id, at from bench.item where stage in ('accepted', 'circulated');
insert into calls.circulation (version_id, item_id, holding_id, at) select version_id, id, holding_id, at from bench.item where stage = 'circulated';
insert into base.event (kind, subject_kind, subject_id, holding_id, at)
  select kind, 'submission', submission_id, receipt_id, at from bench.item cross join unnest(array['submission begun', 'submission handed in']) kind where stage <> 'draft' union all
  select kind, 'item', id, holding_id, at from bench.item cross join unnest(array['item accepted', 'item circulated']) kind where stage = 'circulated';

-- ---------------------------------------------------------------- panels, meetings, library

insert into practices.panel (item_id, holding_id, at) select id, panel_id, at from bench.item where stage = 'circulated';
insert into practices.assignment (item_id, holding_id, person_id, until, at) select id, panel_id, person_id, (base.now() + interval '60 days')::date, at from bench.panel;

create table bench.decided as
  select i.*, row_number() over (order by n) as number, bench.id('decision', n) as decision_id, bench.id('agenda item', n) as agenda_item_id, bench.id('meeting', (row_number() over (order by n) / 25)::integer) as meeting_id
  from bench.item i where stage = 'circulated' and validated;
create table bench.meeting as select meeting_id as id, row_number() over (order by meeting_id) as n, gen_random_uuid() as holding_id, gen_random_uuid() as members_id, max(at) as at from bench.decided group by meeting_id;
insert into base.holding (id, kind, owner_id, audience, at)
  select holding_id, 'meeting', '00000000-0000-7000-8000-000000000001'::uuid, 3, at from bench.meeting union all
  select members_id, 'meeting: members', '00000000-0000-7000-8000-000000000001', 3, at from bench.meeting;
insert into meetings.meeting (id, holding_id, members_id, kind, slug, title, milestone_id, starts_at, zone, minutes, example, at)
  select m.id, m.holding_id, m.members_id, 'online', 'reunion-' || m.n, base.words('Reunión ' || m.n, 'Meeting ' || m.n), c.milestone_id, '09:00', 'America/Panama', 120, true, m.at
  from bench.meeting m cross join (select milestone_id from calls.call order by id limit 1) c;
insert into meetings.agenda_item (id, meeting_id, holding_id, position, title, kind, subject_kind, subject_id, subject_version, author_id, at)
  select d.agenda_item_id, d.meeting_id, m.holding_id, (d.number % 25)::integer, base.words('Práctica ' || d.n, 'Practice ' || d.n), 'decision', 'practice', d.id, d.version_id, d.state_id, d.at from bench.decided d join bench.meeting m on m.id = d.meeting_id;
insert into meetings.decision (id, agenda_item_id, meeting_id, holding_id, number, subject_kind, subject_id, subject_version, outcome, reason, at)
  select d.decision_id, d.agenda_item_id, d.meeting_id, m.members_id, (d.number % 25)::integer, 'practice', d.id, d.version_id, 'validated', base.words('Se valida', 'Validated'), d.at from bench.decided d join bench.meeting m on m.id = d.meeting_id;

insert into practices.entry (item_id, holding_id, owner_id, version_id, kind, stage, example, title, summary, country, tags, words, rank_es, rank_en, at)
  select id, holding_id, state_id, version_id, 'practice', stage, true,
    base.words('Práctica ' || n || ' ' || bench.text(n, 5), 'Practice ' || n || ' ' || bench.text(n, 5)), base.words(bench.text(n + 1, 40), bench.text(n + 2, 40)), iso3,
    array['country:' || iso3, 'stage:' || stage, 'kind:practice', bench.tag('theme', theme), bench.tag('pillar', n), bench.tag('population', n / 3)],
    to_tsvector('simple', base.fold(bench.text(n, 60))), (country ->> 'es') || ' Práctica ' || n, coalesce(country ->> 'en', country ->> 'es') || ' Practice ' || n, at
  from bench.item where stage in ('accepted', 'circulated');
insert into practices.outcome (item_id, holding_id, decision_id, outcome, at)
  select d.id, m.members_id, d.decision_id, 'validated', d.at from bench.decided d join bench.meeting m on m.id = d.meeting_id;
