import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { postLetter } from '#base/letter.ts'
import { runFor, startWorker } from '#base/queue.ts'
import { jobs } from '../../src/wiring.ts'
import { openMailServer } from '../mail-server.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const mail = await openMailServer()
world.marco.config.smtpUrl = mail.url
world.marco.config.mailFrom = 'Marco <marco@example.org>'
afterAll(() => mail.close())

// What the server of Marco writes into its own log, beside what it keeps behind the wall.
const logged: object[] = []
world.marco.log.error = ((told: object) => void logged.push(told)) as typeof world.marco.log.error

const letters = () => world.owner((tx) => tx.selectFrom('base.letter').select(['id', 'address', 'sentAt', 'givenUpAt', 'problem']).orderBy('id').execute())
const until = async (holds: () => Promise<boolean> | boolean) => {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 15_000) throw new Error('waited for nothing')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const working = () => startWorker(world.marco, jobs, async () => {})
const retrying = () => world.owner(async (tx) => (await sql<{ n: number }>`select count(*) as n from pgboss.job where name = 'letters' and state = 'retry'`.execute(tx)).rows[0]!.n)
/** as when the hour of the next try has come */
const nextTry = () => world.owner((tx) => sql`update pgboss.job set start_after = now() where name = 'letters' and state = 'retry'`.execute(tx))
const lastTry = () => world.owner((tx) => sql`update pgboss.job set retry_count = retry_limit where name = 'letters' and state in ('created', 'retry')`.execute(tx))
const name = (email: string, language: 'es' | 'en') => world.post('ana', '/w/people', { role: 'reviewer', organisationId: idOf('university'), name: `Revisor ${email}`, email, language, since: '2019-05-20' })
const mailTo = (address: string) => mail.received.filter((one) => [one.to].flat().some((to) => to?.value.some((value) => value.address === address)))

test('a letter of what happened arrives over SMTP in its reader’s language, as text and as HTML, with headers that no machine answers', async () => {
  const callId = await openPracticeCall(world)
  await world.drain()
  const [spanish, english] = [mailTo('carla@example.org')[0]!, mailTo('sara@example.org')[0]!]
  expect(spanish.subject).toMatch(/convocatoria|prácticas/i)
  expect(english.subject).toMatch(/call|practices/i)
  for (const [letter, lang, greeting] of [[spanish, 'es', 'Estimada/o Carla de Costa'], [english, 'en', 'Dear Sara de Sierra']] as const) {
    expect(letter.text).toContain(greeting)
    expect(letter.html).toContain(`<html lang="${lang}">`)
    expect(letter.text).toContain(`http://localhost:4000/w/calls/${callId}`)
    expect(letter.html).toContain(`href="http://localhost:4000/w/calls/${callId}"`)
    expect(letter.messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated')
    expect(letter.from?.text).toBe('"Marco" <marco@example.org>')
    expect([letter.to].flat()[0]?.value).toHaveLength(1)
    expect([letter.cc, letter.bcc, letter.attachments.length]).toEqual([undefined, undefined, 0])
  }
  expect(new Set(mail.received.map((one) => one.messageId)).size).toBe(mail.received.length)
  expect((await letters()).every((letter) => letter.sentAt !== null)).toBe(true)
})

test('no letter carries what a state wrote: only that there is something, and where', async () => {
  const { id: callId } = await world.owner((tx) => tx.selectFrom('calls.call').select('id').executeTakeFirstOrThrow())
  const before = mail.received.length
  await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  await world.drain()
  const sent = mail.received.slice(before)
  expect(sent.length).toBeGreaterThan(0)
  for (const letter of sent) for (const secret of [String(costaAnswers.summary), String(costaAnswers['contact-name'])]) expect(`${letter.subject}${letter.text}${String(letter.html)}`).not.toContain(secret)
})

test('what the server cannot take now is tried again later, and then arrives once', async () => {
  mail.answer(451)
  const tries = mail.tries()
  expect((await name('nueva@example.org', 'es')).status).toBe(303)
  const stop = await working()
  await until(() => mail.tries() > tries)
  await until(async () => (await retrying()) === 1)
  expect((await letters()).at(-1)).toMatchObject({ address: 'nueva@example.org', sentAt: null, givenUpAt: null })
  mail.answer()
  await nextTry()
  await until(() => mailTo('nueva@example.org').length > 0)
  await until(async () => (await letters()).at(-1)!.sentAt !== null)
  await stop()
  expect(mailTo('nueva@example.org')).toHaveLength(1)
})

test('after the last try it is given up, and whoever can mend it reads so; the log has the code and nobody’s address', async () => {
  mail.answer(451, '<lejos@example.org>: try later')
  expect((await name('lejos@example.org', 'es')).status).toBe(303)
  const tries = mail.tries()
  const stop = await working()
  await until(() => mail.tries() > tries)
  await until(async () => (await retrying()) === 1)
  await lastTry()
  await nextTry()
  await until(async () => (await letters()).at(-1)!.givenUpAt !== null)
  await stop()
  mail.answer()
  expect((await letters()).at(-1)).toMatchObject({ address: 'lejos@example.org', sentAt: null, problem: expect.stringContaining('try later') })
  expect(await (await world.get('ana', '/w')).text()).toContain('No se pudo entregar una carta a Revisor lejos@example.org')
  expect(JSON.stringify(logged)).toContain('the mail server did not take a letter: EENVELOPE 451')
  expect(logged.at(-1)).toMatchObject({ kind: 'invitation', code: 'EENVELOPE 451' })
  expect(JSON.stringify(logged)).not.toContain('@example.org')
  expect(await retrying()).toBe(0)
})

test('an address that the server refuses for good is not tried again, and holds up nobody else’s letter', async () => {
  mail.answer(550, '<errada@example.org>: no such mailbox')
  expect((await name('errada@example.org', 'es')).status).toBe(303)
  await world.drain()
  mail.answer()
  expect((await letters()).at(-1)).toMatchObject({ address: 'errada@example.org', sentAt: null, problem: expect.stringContaining('no such mailbox') })
  expect([logged.at(-1), JSON.stringify(logged).includes('@example.org')]).toEqual([expect.objectContaining({ code: 'EENVELOPE 550' }), false])
  expect((await name('buena@example.org', 'en')).status).toBe(303)
  await world.drain()
  expect(mailTo('buena@example.org')).toHaveLength(1)
})

test('a wrong password at the mail server is ours to mend: no letter is given up, and all arrive once it is right', async () => {
  world.marco.config.smtpUrl = mail.urlWith('wrong')
  expect((await name('paciente@example.org', 'es')).status).toBe(303)
  const tries = mail.tries()
  const stop = await working()
  await until(() => mail.tries() > tries)
  await until(async () => (await retrying()) === 1)
  expect((await letters()).at(-1)).toMatchObject({ address: 'paciente@example.org', sentAt: null, givenUpAt: null })
  world.marco.config.smtpUrl = mail.urlWith('right')
  await nextTry()
  await until(() => mailTo('paciente@example.org').length > 0)
  await until(async () => (await letters()).at(-1)!.sentAt !== null)
  await stop()
  world.marco.config.smtpUrl = mail.url
})

test('two nodes work side by side and no letter goes out twice, nor when its errand is repeated', async () => {
  const stops = [await working(), await working()]
  const addresses = Array.from({ length: 12 }, (_, index) => `persona-${index}@example.org`)
  for (const address of addresses) expect((await name(address, 'es')).status).toBe(303)
  await until(() => addresses.every((address) => mailTo(address).length > 0))
  await until(async () => (await letters()).filter((letter) => letter.sentAt === null && letter.givenUpAt === null).length === 0)
  for (const stop of stops) await stop()
  for (const { id } of await letters()) await postLetter(runFor(world.marco, { id: '00000000-0000-0000-0000-000000000000' }), id)
  for (const address of addresses) expect(mailTo(address), address).toHaveLength(1)
})
