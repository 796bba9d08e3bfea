import { createTransport, type Transporter } from 'nodemailer'
import type { Db, Tx } from './database/transaction.ts'
import { enqueue, record } from './history.ts'
import type { Me } from './person.ts'
import type { Run } from './queue.ts'
import type { Marco } from './services.ts'
import { say } from './ui/text.ts'
import type { Lang } from './words.ts'

/** A letter before it is laid out: plain sentences and one address to go to. What its items name, its reader may read; the subject names no title. */
export type Letter = {
  /** country, what to do, until when; the framework is said before it */
  subject: string
  lines: string[]
  link?: { label: string; path: string }
  /** several things, each with the address of its own form */
  items?: { words: string; path: string }[]
  /** why this letter came, after the address */
  foot?: string
  /** where it goes when not to the person's address: to the one that is being confirmed */
  to?: string
}

const greeting = { es: (name: string) => `Estimada/o ${name}:`, en: (name: string) => `Dear ${name},` }
const closing = {
  es: `Este mensaje lo envía Marco, el espacio de trabajo del ${say({ lang: 'es' }).framework}. No responda a esta dirección.`,
  en: `This message is sent by Marco, the working place of the ${say({ lang: 'en' }).framework}. Please do not reply to this address.`,
}

export function layOut(letter: Letter, { name, lang, origin }: { name: string; lang: Lang; origin: string }): { subject: string; text: string; html: string } {
  const subject = `[${say({ lang }).framework}] ${letter.subject}`
  const address = letter.link && origin + letter.link.path
  const items = (letter.items ?? []).map((item) => ({ words: item.words, href: origin + item.path }))
  const listed = items.map(({ words, href }) => `· ${words}\n  ${href}`)
  const foot = letter.foot ? [letter.foot] : []
  const text = [greeting[lang](name), ...letter.lines, ...listed, ...(address ? [`${letter.link!.label}:\n${address}`] : []), ...foot, `— ${closing[lang]}`].join('\n\n')
  const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body>${[
    paragraph(greeting[lang](name)),
    ...letter.lines.map(paragraph),
    items.length > 0 ? `<ul>${items.map(({ words, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></li>`).join('')}</ul>` : '',
    address ? `<p><a href="${escapeHtml(address)}">${escapeHtml(letter.link!.label)}</a></p>` : '',
    ...foot.map(paragraph),
    `<hr>${paragraph(closing[lang])}`,
  ].join('')}</body></html>`
  return { subject, text, html }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

let transport: { url: string; mailer: Transporter } | undefined
function mailer(url: string): Transporter {
  if (transport?.url !== url) transport = { url, mailer: createTransport(url, { disableFileAccess: true, disableUrlAccess: true }) }
  return transport.mailer
}

/**
 * Writes one letter to one person, under the reader's own rights, and queues it in the same transaction; a job of its own hands it to SMTP,
 * so that one address that does not work holds up nobody else's. The same errand repeated writes it once.
 */
export async function send(run: Run, kind: string, personId: string, compose: (db: Db, me: Me) => Promise<Letter | undefined>): Promise<void> {
  const errand = `${run.id}:${personId}`
  const known = await run.asClock((tx) => tx.selectFrom('base.letter').select('id').where('errand', '=', errand).executeTakeFirst())
  if (known) return
  const composed = await run.asPerson(personId, async (db, me) => {
    const letter = await compose(db, me)
    const contact = await db.selectFrom('membership.contact').select('email').where('personId', '=', me.id).executeTakeFirst()
    const address = letter?.to ?? contact?.email
    if (!letter || !contact) return undefined
    if (!address) return 'nowhere'
    return { address, ...layOut(letter, { name: me.name, lang: me.language, origin: run.marco.config.origin }) }
  })
  if (!composed) return
  if (composed === 'nowhere') return run.asClock((tx) => recordUndelivered(tx, personId, { kind }))
  // A demonstration without a mail server keeps its letters in the mailbox page only.
  const posted = run.marco.config.smtpUrl !== undefined || run.marco.kind === 'real'
  await run.asClock(async (tx) => {
    const { id } = await tx.insertInto('base.letter').values({ kind, personId, errand, ...composed }).returning('id').executeTakeFirstOrThrow()
    if (posted) await enqueue(tx, 'post letter', { letter: id }, 'letters')
    else await tx.updateTable('base.letter').set({ sentAt: new Date() }).where('id', '=', id).execute()
  })
}

type Kept = { id: string; personId: string; kind: string; address: string; subject: string; text: string; html: string; sentAt: Date | null; givenUpAt: Date | null }

/** Only an address that does not exist is refused for good. A wrong password, a sender that is not allowed, a letter that is too large are ours to mend, and the letter waits. */
function isFinal(error: unknown): boolean {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  return code === 'EENVELOPE' && command === 'RCPT TO' && [550, 551, 553].includes(responseCode ?? 0)
}

/**
 * Hands a letter to the mail server and marks it as sent: a crash between the server's 250 and our mark repeats it with the same Message-ID,
 * and nothing else repeats it. What the server refuses for now is tried again; what it refuses for good, or for too long, leaves a trace.
 */
export async function postLetter(run: Run, id: string): Promise<void> {
  const letter = await run.asClock((tx) => tx.selectFrom('base.letter').select(['id', 'personId', 'kind', 'address', 'subject', 'text', 'html', 'sentAt', 'givenUpAt']).where('id', '=', id).executeTakeFirst())
  if (!letter || letter.sentAt || letter.givenUpAt) return
  try {
    await hand(run.marco, letter)
  } catch (error) {
    if (!run.last && !isFinal(error)) throw codeOf(error) ? new Error(`the mail server did not take a letter: ${codeOf(error)}`) : error
    await giveUp(run, letter, error)
    return
  }
  await run.asClock((tx) => tx.updateTable('base.letter').set({ sentAt: new Date() }).where('id', '=', id).execute())
}

const recordUndelivered = (tx: Tx, personId: string, facts: Record<string, string>): Promise<void> => record(tx, undefined, 'letter not delivered', { kind: 'person', id: personId, facts })

/** For the log. A server's own words often say whose address it was: they stand with the letter, behind the wall. */
const codeOf = (error: unknown): string => {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code, responseCode].filter(Boolean).join(' ')
}

/** Written into the log, where the Secretariat and the person's team read it: the address may have to be mended. */
async function giveUp(run: Run, letter: Kept, error: unknown): Promise<void> {
  const problem = String(error instanceof Error ? error.message : error).slice(0, 300)
  run.marco.log.error({ letter: letter.id, kind: letter.kind, code: codeOf(error) }, 'letter given up')
  await run.asClock(async (tx) => {
    await tx.updateTable('base.letter').set({ givenUpAt: new Date(), problem }).where('id', '=', letter.id).execute()
    await recordUndelivered(tx, letter.personId, { letter: letter.id, kind: letter.kind })
  })
}

async function hand(marco: Marco, letter: Kept): Promise<void> {
  const { origin, smtpUrl, mailFrom } = marco.config
  if (!smtpUrl) throw new Error('SMTP_URL is not set: letters wait')
  const host = new URL(origin).hostname
  await mailer(smtpUrl).sendMail({
    from: mailFrom,
    to: { name: '', address: letter.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
}
