import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { permit, type Role, roles } from '#membership/index.ts'
import { decide, type Policies, subjects } from './decisions.ts'

const policies = import.meta.glob<{ may: Policies }>('../../src/**/policy.ts', { eager: true })
const asked = Object.entries(policies).flatMap(([path, { may }]) => Object.entries(may).map(([action, ask]) => ({ name: `${path.replace('../../src/', '').replace('/policy.ts', '')} ${action}`, ask })))

test('who may what, and when, is written down as it is decided', async () => {
  const lines = ['# Who may, and when', '', 'Every policy asked of everybody about every state of its subject. «npm run check -- -u» writes it again: read what changes.', '']
  for (const { name, ask } of asked.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    lines.push(`## ${name}`, '', ...decide(name, ask).map(([when, who]) => `- ${when}: ${who.join(', ') || 'nobody'}`), '')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot(join(root, 'docs/generated/who-may-when.md'))
})

test('every subject belongs to an action that there is', () => {
  expect(Object.keys(subjects).filter((name) => !asked.some((one) => one.name === name))).toEqual([])
})

/** Their rule asks for the role a second time: one more in the list changes nothing. */
const askedTwice = ['membership name', 'membership inviteAgain', 'membership end', 'meetings/follow-up report']

/** What a careless edit would make of a policy. */
function mutantsOf({ roles: held, words, holds }: Policies[string]): [words: string, ask: Policies[string]][] {
  const others = roles.filter((role) => !held.includes(role))
  const like = (permitted: readonly Role[], rule: Policies[string]['holds'] = holds) => permit<never>(permitted, words, rule)
  const all = like(held)
  return [
    ['nobody is asked', Object.assign((me: Parameters<typeof all>[0]) => me.posts[0], all)],
    ['turned around', Object.assign((me: Parameters<typeof all>[0], subject: never) => (all(me, subject) ? undefined : me.posts[0]), all)],
    ...(/=>\s*true$/.test(String(holds)) ? [] : ([['without its rule', like(held, () => true)]] as [string, Policies[string]][])),
    ...held.map((role): [string, Policies[string]] => [`without ${role}`, like(held.filter((one) => one !== role))]),
    ...others.map((role): [string, Policies[string]] => [`with ${role}`, like([...held, role])]),
  ]
}

// The lists stand below `permit` and have a policy of their own shape, tried in the table like the others.
test('no policy can be removed, turned around, widened or narrowed without the table saying so', () => {
  const tried = asked.filter(({ ask }) => 'holds' in ask).flatMap(({ name, ask }) => {
    const table = JSON.stringify(decide(name, ask))
    const mutants = mutantsOf(ask).filter(([words]) => !(askedTwice.includes(name) && words.startsWith('with ')))
    return mutants.map(([words, mutant]) => ({ words: `${name}: ${words}`, noticed: JSON.stringify(decide(name, mutant)) !== table }))
  })
  const survived = tried.filter(({ noticed }) => !noticed).map(({ words }) => words)
  if (process.env.MARCO_PROOF) writeFileSync(join(process.env.MARCO_PROOF, 'application.json'), JSON.stringify({ killed: tried.length - survived.length, survived }))
  expect(survived).toEqual([])
})
