import type pg from 'pg'

// The wall as PostgreSQL has it written down: what no row can show, because it would hold only against somebody who is not there yet.

type Fault = { fault: string }

/** Each asks for what should not be; the words are the answer. */
const questions: Record<string, string> = {
  'every table stands behind an enabled and forced wall': `
    select t.name || ': ' || case when not relrowsecurity then 'not enabled' else 'not forced' end as fault from tables t where not (relrowsecurity and relforcerowsecurity) and t.name <> 'base.migration'`,
  'the list of migrations is nobody’s to read': `
    select 'base.migration is granted to ' || grantee from information_schema.role_table_grants where table_schema = 'base' and table_name = 'migration' and grantee like 'marco\\_%' and grantee <> 'marco_owner'`,
  'every table has the owner’s policy, and the clock’s for its own errands, and no verb without a policy': `
    select t.name || ': ' || wanted.verb || ' is granted to ' || wanted.role || ' without a policy' as fault
    from tables t cross join lateral (select r.role, v.verb, v.letter from unnest(array['marco_app', 'marco_clock', 'marco_public']) r (role), (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) v (verb, letter)) wanted
    where t.name <> 'base.migration'
      and (has_table_privilege(wanted.role, t.oid, wanted.verb) or (wanted.verb <> 'delete' and has_any_column_privilege(wanted.role, t.oid, wanted.verb)))
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd::text in ('*', wanted.letter) and (select oid from pg_roles where rolname = wanted.role) = any (p.polroles))`,
  'the owner’s and the clock’s policies are theirs alone and are what they are': `
    select t.name || ': policy ' || p.polname || ' of ' || p.polroles::regrole[]::text from tables t join pg_policy p on p.polrelid = t.oid
    where (p.polname = 'owner' and (p.polroles::regrole[]::text[] <> '{marco_owner}' or pg_get_expr(p.polqual, p.polrelid) <> 'true' or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from 'true'))
      or (p.polname = 'clock' and (p.polroles::regrole[]::text[] <> '{marco_clock}' or pg_get_expr(p.polqual, p.polrelid) !~ '^\\( SELECT base.is_clock\\(\\) AS is_clock\\)$' or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from pg_get_expr(p.polqual, p.polrelid)))
      or (p.polname not in ('owner', 'clock') and 'marco_owner' = any (p.polroles::regrole[]::text[]))
    union all select t.name || ': no policy of its owner' from tables t where t.name <> 'base.migration' and not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'owner')
    union all select t.name || ': no policy of the clock' from tables t where t.name <> 'base.migration' and not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'clock')`,
  'no policy lets everybody through by PUBLIC, and none of the app’s is simply true': `
    select t.name || ': policy ' || p.polname as fault from tables t join pg_policy p on p.polrelid = t.oid
    where 0 = any (p.polroles) or (p.polname not in ('owner', 'clock') and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)))`,
  'policies ask who and when once, never row by row': `
    select t.name || ': policy ' || p.polname || ' calls ' || call[1] as fault from tables t join pg_policy p on p.polrelid = t.oid
      cross join lateral regexp_matches(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '(?<!SELECT )(base\\.(?:me|my_teams|my_rung|now|today|is_clock)\\(\\))', 'g') call`,
  'a function with its owner’s rights has its search path pinned, and every pinned one ends with what is temporary': `
    select p.oid::regprocedure::text as fault from functions p
    where (p.prosecdef or p.proconfig::text ~ 'search_path=') and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)`,
  'nobody who serves makes temporary things': `
    select r.role || ' makes temporary things' as fault from unnest(array['marco_app', 'marco_public', 'marco_web', 'marco_clock']) r (role) where has_database_privilege(r.role, current_database(), 'temporary')`,
  'no function is everybody’s to call': `
    select p.oid::regprocedure::text as fault from functions p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0`,
  'who builds owns, and who serves owns nothing': `
    select c.oid::regclass || ' belongs to ' || pg_get_userbyid(c.relowner) as fault from pg_class c join spaces n on n.oid = c.relnamespace where pg_get_userbyid(c.relowner) <> 'marco_owner'
    union all select p.oid::regprocedure || ' belongs to ' || pg_get_userbyid(p.proowner) from functions p where pg_get_userbyid(p.proowner) <> 'marco_owner'
    union all select n.nspname || ' belongs to ' || pg_get_userbyid(n.nspowner) from spaces n where pg_get_userbyid(n.nspowner) <> 'marco_owner'`,
  'nobody who serves goes around the wall': `
    select rolname || ' is ' || concat_ws(', ', case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end, case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end, case when rolreplication then 'replication' end) as fault
    from pg_roles where rolname like 'marco\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all select rolname || ' inherits' from pg_roles where rolname in ('marco_web', 'marco_clock') and rolinherit
    union all select rolname || ' signs in' from pg_roles where rolname in ('marco_app', 'marco_public', 'marco_owner') and rolcanlogin
    union all select pg_get_userbyid(m.member) || ' may become ' || pg_get_userbyid(m.roleid) from pg_auth_members m
      where pg_get_userbyid(m.member) like 'marco\\_%' and not (pg_get_userbyid(m.member) = 'marco_web' and pg_get_userbyid(m.roleid) in ('marco_app', 'marco_public'))`,
  'who signs in for the web has no right of its own': `
    select t.name || ' is open to marco_web' as fault from tables t where has_table_privilege('marco_web', t.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege('marco_web', t.oid, 'select, insert, update')`,
  'the public reads what is published, and nothing else': `
    select t.name || ' is open to the public' as fault from tables t
    where t.name not like 'published.%' and (has_table_privilege('marco_public', t.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege('marco_public', t.oid, 'select, insert, update'))
    union all select t.name || ' is changed by the public' from tables t where has_table_privilege('marco_public', t.oid, 'insert, update, delete, truncate') or has_any_column_privilege('marco_public', t.oid, 'insert, update')
    union all select n.nspname || ' is open to the public' from spaces n where n.nspname not in ('base', 'published') and has_schema_privilege('marco_public', n.oid, 'usage')
    union all select p.oid::regprocedure || ' is called by the public' from functions p where p.oid::regprocedure::text not in ('base.now()', 'base.fold(text)', 'base.sought(text)') and has_function_privilege('marco_public', p.oid, 'execute')`,
  'what is published is written by the clock and by no person': `
    select t.name || ' is written by people' as fault from tables t where t.name like 'published.%' and (has_table_privilege('marco_app', t.oid, 'insert, update, delete') or has_any_column_privilege('marco_app', t.oid, 'insert, update'))`,
  'who did it and when is filled by the database': `
    select t.name || '.' || a.attname || ' may be written by ' || r.role as fault from tables t join pg_attribute a on a.attrelid = t.oid and a.attname in ('by_id', 'at', 'real_at') cross join unnest(array['marco_app', 'marco_clock']) r (role)
    where t.name not like 'published.%' and (has_column_privilege(r.role, t.oid, a.attnum, 'insert') or has_column_privilege(r.role, t.oid, a.attnum, 'update'))`,
  'history is added to, never changed': `
    select t.name || ' may be changed' as fault from tables t where t.name in ('base.event', 'base.seal', 'base.seal_check') and (has_table_privilege('marco_app', t.oid, 'update, delete, truncate') or has_any_column_privilege('marco_app', t.oid, 'update') or has_table_privilege('marco_clock', t.oid, 'update, delete, truncate') or has_any_column_privilege('marco_clock', t.oid, 'update'))`,
  'sessions, links and limits are granted to nobody': `
    select t.name || ' is granted' as fault from tables t where t.name in ('base.session', 'base.sign_in_link', 'base.founding_link', 'base.attempt', 'base.kept_form', 'base.wish', 'base.installation', 'base.clock', 'base.remembering')
      and (has_table_privilege('marco_app', t.oid, 'select, insert, update, delete') or has_any_column_privilege('marco_app', t.oid, 'select, insert, update') or has_table_privilege('marco_clock', t.oid, 'select, insert, update, delete'))`,
  'secrets are never read back': `
    select t.name || '.' || a.attname || ' is read' as fault from tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'token_hash'
    where has_column_privilege('marco_app', t.oid, a.attnum, 'select') or has_column_privilege('marco_public', t.oid, a.attnum, 'select')`,
  'a view asks with the rights of who looks, and nothing is stored beside the tables': `
    select c.oid::regclass::text as fault from pg_class c join spaces n on n.oid = c.relnamespace where (c.relkind = 'v' and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on)') or c.relkind in ('m', 'f')`,
  'numbers are not handed out': `
    select c.oid::regclass::text as fault from pg_class c join spaces n on n.oid = c.relnamespace where c.relkind = 'S' and (has_sequence_privilege('marco_app', c.oid, 'select') or has_sequence_privilege('marco_public', c.oid, 'select, usage, update'))`,
  'the queue is reached through its gate, and by the clock': `
    select r.role || ' reaches the queue' as fault from unnest(array['marco_app', 'marco_public', 'marco_web']) r (role) where has_schema_privilege(r.role, 'pgboss', 'usage')`,
  'nobody makes anything in a schema of ours': `
    select n.nspname || ' may be built in by ' || r.role as fault from spaces n cross join unnest(array['marco_app', 'marco_public', 'marco_web', 'marco_clock']) r (role) where has_schema_privilege(r.role, n.oid, 'create')`,
}

const ours = `
  with spaces as (select oid, nspname, nspowner from pg_namespace where nspname !~ '^(pg_|information_schema|pgboss|public$)'),
    tables as (select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c join spaces n on n.oid = c.relnamespace where c.relkind in ('r', 'p')),
    functions as (select p.* from pg_proc p join spaces n on n.oid = p.pronamespace)`

export const rules = Object.keys(questions)

/** What is not as it should be, in words; nothing, when the wall stands. */
export const faultsOf = async (owner: pg.ClientBase, rule: string): Promise<string[]> => (await owner.query<Fault>(`${ours} select fault from (${questions[rule]!}) f (fault) order by 1`)).rows.map(({ fault }) => fault)

/** The gates: functions that people call and that work with their owner's rights. A new one is read by two people and written down in the test. */
export const gatesOf = async (owner: pg.ClientBase): Promise<string[]> =>
  (await owner.query<{ name: string }>(`${ours} select distinct n.nspname || '.' || p.proname as name from functions p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and has_function_privilege('marco_app', p.oid, 'execute') order by 1`)).rows.map(({ name }) => name)
