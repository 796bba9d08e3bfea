import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import type { Permission } from '#membership/index.ts'
import { floors } from '../../src/floors.ts'
import { text as membership } from '../../src/membership/text.ts'
import { wiring } from '../../src/wiring.ts'

const generated = (name: string): string => join(root, 'docs/generated', name)

type Policies = Record<string, Permission<never>>
const policies = import.meta.glob<{ may: Policies }>('../../src/**/policy.ts', { eager: true })

/** What the states read to know who may do what; made from the policies themselves. */
test('who may do what is written down as it is', async () => {
  const lines = ['# Quién puede hacer qué · Who may do what', '', 'Generated from every `policy.ts`. «npm run check -- -u» writes it again.', '']
  for (const [path, { may }] of Object.entries(policies).sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`## ${path.replace('../../src/', '').replace('/policy.ts', '')}`, '')
    for (const [action, permission] of Object.entries(may)) {
      const roles = (lang: 'es' | 'en') => permission.roles.map((role) => membership[lang].roles[role]).join(', ')
      lines.push(`- **${action}** — ${roles('es')}: ${permission.words.es}.`, `  *${roles('en')}: ${permission.words.en}.*`)
    }
    lines.push('')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot(generated('who-may.md'))
})

test('the floors are drawn as they are', async () => {
  const lines = ['# Floors', '', 'Each part may open the doors to its left.', '', floors.map((floor) => floor.join(', ')).join(' ← '), '']
  await expect(lines.join('\n')).toMatchFileSnapshot(generated('floors.md'))
})

test('what follows from which event is written down as it is', async () => {
  const lines = ['# What follows from what happened', '', ...Object.entries(wiring).sort().map(([event, jobs]) => `- ${event} → ${jobs.join(', ')}`), '']
  await expect(lines.join('\n')).toMatchFileSnapshot(generated('events.md'))
})
