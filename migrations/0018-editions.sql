-- An edition is one thing: a compendium, a work plan, minutes or a handover, frozen where it was decided and made into files by one job.
-- What an act froze stays with the act (publishing.freezing, workplan.adoption, meetings.adoption, handovers.sealing); the edition carries its id.

-- ---------------------------------------------------------------- what the acts freeze

-- The plan as it was adopted, with the names that its proposal only points to.
alter table workplan.adoption add column content jsonb;
update workplan.adoption a set content = jsonb_build_object(
  'plan', p.body,
  'names', (
    select coalesce(jsonb_object_agg(o.id, coalesce(k.name, o.name)::jsonb), '{}')
    from membership.organisation o left join reference.country k on k.iso3 = o.iso3 and o.kind = 'state'
    where exists (select from jsonb_array_elements(p.body -> 'activities') y where y -> 'responsible' ? o.id::text or y -> 'contributors' ? o.id::text)),
  'states', (select coalesce(jsonb_agg(o.id), '[]') from membership.organisation o where o.kind = 'state'),
  'members', (
    select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'iso3', o.iso3, 'name', k.name) order by o.iso3), '[]')
    from membership.organisation o join reference.country k on k.iso3 = o.iso3
    where exists (select from membership.standing s where s.state_id = o.id and s.standing = 'member' and s.since <= a.on_day and (s.until is null or s.until > a.on_day))),
  'pillars', (select coalesce(jsonb_object_agg(t.key, t.name::jsonb), '{}') from reference.term t where t.list = 'pillar'),
  'pillarsOf', (select coalesce(jsonb_object_agg(y.key, to_jsonb(y.pillars)), '{}') from workplan.activity y where y.cycle_id = p.cycle_id),
  'example', exists (select from workplan.proposal_date z join workplan.milestone_date d on d.id = z.date_id where z.proposal_id = p.id and d.example)
) from workplan.proposal p where p.id = a.proposal_id;
alter table workplan.adoption alter column content set not null;
grant insert (content) on workplan.adoption to marco_clock;

-- The minutes as they read when they were adopted, in both languages; none of those adopted before this place: their files stand.
alter table meetings.adoption add column content jsonb;
grant insert (content) on meetings.adoption to marco_app, marco_clock;

-- ---------------------------------------------------------------- the edition

alter table publishing.edition drop constraint edition_compilation_id_fkey;
-- A compilation, a cycle of the plan, a meeting or a handover, by the kind.
alter table publishing.edition rename column compilation_id to of_id;
alter table publishing.edition add column kind text check (kind in ('compendium', 'work plan', 'minutes', 'handover'));
-- The day it bears; of a public one the first on which it may be read.
alter table publishing.edition add column day date;
update publishing.edition e set kind = 'compendium', day = (select coalesce((f.content ->> 'day')::date, (e.public_from at time zone 'America/Costa_Rica')::date) from publishing.freezing f where f.edition_id = e.id);
alter table publishing.edition alter column kind set not null, alter column day set not null;
-- Editions for members have no address outside, no licence, and nobody asks to withhold them.
alter table publishing.edition alter column desk_id drop not null, alter column slug_es drop not null, alter column slug_en drop not null, alter column licence drop not null;
alter table publishing.edition add check (case when kind in ('compendium', 'work plan') then num_nulls(desk_id, slug_es, slug_en, licence) = 0 else num_nonnulls(desk_id, slug_es, slug_en, licence) = 0 end);
grant insert (kind, day) on publishing.edition to marco_app, marco_clock;
-- A person publishes a compendium; the others follow from what was decided, and the clock writes them down.
alter policy add on publishing.edition with check (kind = 'compendium' and (select base.writes(holding_id)));

-- The files of an edition for members: behind the wall with what it is an edition of. Those of a public one lie in published.
create table publishing.file (
  edition_id uuid not null references publishing.edition,
  holding_id uuid not null references base.holding,
  language text not null check (language in ('es', 'en')),
  ending text not null check (ending in ('pdf', 'docx')),
  file_id uuid not null references base.file,
  by_id uuid default base.me(),
  at timestamptz not null default base.now(),
  primary key (edition_id, language, ending)
);
call base.raise_wall('publishing.file', 'select');
grant insert (edition_id, holding_id, language, ending, file_id) on publishing.file to marco_clock;

-- What one side asked it may take back, with a word, as long as the other has not agreed.
alter table publishing.withholding drop constraint withholding_edition_id_side_key;
create index on publishing.withholding (edition_id);
create table publishing.withholding_end (
  id uuid primary key default base.new_id(),
  withholding_id uuid not null unique references publishing.withholding,
  holding_id uuid not null references base.holding,
  reason base.words not null,
  by_id uuid default base.me(),
  at timestamptz not null default base.now()
);
call base.raise_wall('publishing.withholding_end', 'select insert',
  writes => 'exists (select from publishing.withholding w where w.id = withholding_id and w.holding_id = withholding_end.holding_id
    and ((w.side = ''secretariat'' and (select base.my_rung()) = 1) or (w.side = ''presidency'' and (select base.my_rung()) = 2)))');

-- ---------------------------------------------------------------- what stood elsewhere moves here, bytes and addresses untouched

insert into publishing.edition (id, holding_id, kind, of_id, number, year, title, day, example, mark, public_from, by_id, at)
select m.id, m.members_id, 'minutes', m.id, 1,
  extract(year from coalesce((select d.on_day from workplan.milestone_date d where d.milestone_id = m.milestone_id order by d.id desc limit 1), a.at at time zone m.zone))::int,
  base.words('Acta: ' || coalesce(m.title ->> 'es', m.title ->> 'en'), 'Minutes: ' || coalesce(m.title ->> 'en', m.title ->> 'es')),
  (a.at at time zone m.zone)::date, m.example,
  encode(sha256(convert_to((select string_agg(f.sha256, ' ' order by z.language, z.ending) from meetings.frozen z join base.file f on f.id = z.file_id where z.meeting_id = m.id), 'utf8')), 'hex'),
  a.at, null, a.at
from meetings.adoption a join meetings.meeting m on m.id = a.meeting_id
where exists (select from meetings.frozen z where z.meeting_id = m.id);
insert into publishing.file (edition_id, holding_id, language, ending, file_id, by_id, at)
select meeting_id, holding_id, language, ending, file_id, by_id, at from meetings.frozen;
drop table meetings.frozen;

insert into publishing.edition (id, holding_id, kind, of_id, number, year, title, day, example, mark, public_from, by_id, at)
select d.id, d.holding_id, 'handover', d.id, 1, extract(year from t.since)::int,
  base.words('Traspaso de la Presidencia: ' || coalesce(z.content -> 'state' ->> 'es', z.content -> 'state' ->> 'en'), 'Handover of the Presidency: ' || coalesce(z.content -> 'state' ->> 'en', z.content -> 'state' ->> 'es')),
  (z.content ->> 'on')::date, coalesce((z.content ->> 'example')::boolean, false), encode(sha256(convert_to(z.content::text, 'utf8')), 'hex'), z.at, null, z.at
from handovers.sealing z join handovers.dossier d on d.id = z.dossier_id join membership.presidency t on t.id = d.presidency_id
where exists (select from handovers.file f where f.dossier_id = d.id);
insert into publishing.file (edition_id, holding_id, language, ending, file_id, by_id, at)
select dossier_id, holding_id, language, kind, file_id, by_id, at from handovers.file;
drop table handovers.file;

-- ---------------------------------------------------------------- what the public reads

alter table published.edition add column kind text check (kind in ('compendium', 'work plan'));
update published.edition set kind = 'compendium', facts = facts - 'practices' || jsonb_build_object('count', facts -> 'practices', 'basis', null);
alter table published.edition alter column kind set not null;

-- Plans that were adopted before: their files are made as soon as the clock runs.
select base.enqueue('errands', '{"job": "make editions"}') where exists (select from workplan.adoption);
