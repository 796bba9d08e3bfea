import { createTransport, type Transporter } from 'nodemailer'
import type { Db } from './database/transaction.ts'
import type { Me } from './person.ts'
import type { Run } from './queue.ts'
import type { Marco } from './services.ts'
import type { Lang } from './words.ts'

/** A letter before it is laid out: plain sentences and one address to go to. Never a text of restricted class. */
export type Letter = {
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
  es: 'Este mensaje lo envía Marco, el espacio de trabajo del MIRPS. No responda a esta dirección.',
  en: 'This message is sent by Marco, the working place of the MIRPS. Please do not reply to this address.',
}

export function layOut(letter: Letter, { name, lang, origin }: { name: string; lang: Lang; origin: string }): { text: string; html: string } {
  const address = letter.link && origin + letter.link.path
  const items = (letter.items ?? []).map((item) => ({ words: item.words, href: origin + item.path }))
  const listed = items.map(({ words, href }) => `· ${words}\n  ${href}`)
  const foot = letter.foot ? [letter.foot] : []
  const text = [greeting[lang](name), ...letter.lines, ...listed, ...(address ? [`${letter.link!.label}:\n${address}`] : []), ...foot, '— ', closing[lang]].join('\n\n')
  const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title><body>${[
    paragraph(greeting[lang](name)),
    ...letter.lines.map(paragraph),
    items.length > 0 ? `<ul>${items.map(({ words, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></li>`).join('')}</ul>` : '',
    address ? `<p><a href="${escapeHtml(address)}">${escapeHtml(letter.link!.label)}</a></p>` : '',
    ...foot.map(paragraph),
    `<hr>${paragraph(closing[lang])}`,
  ].join('')}</body></html>`
  return { text, html }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

let transport: { url: string; mailer: Transporter } | undefined
function mailer(url: string): Transporter {
  if (transport?.url !== url) transport = { url, mailer: createTransport(url, { disableFileAccess: true, disableUrlAccess: true }) }
  return transport.mailer
}

/**
 * Sends one letter to one person. It is written under the reader's own rights, kept first, then handed to SMTP, then marked as sent:
 * a crash between the server's 250 and our mark repeats it with the same Message-ID, and nothing else repeats it.
 */
export async function send(run: Run, kind: string, personId: string, compose: (db: Db, me: Me) => Promise<Letter | undefined>): Promise<void> {
  const errand = `${run.id}:${personId}`
  const { config } = run.marco
  const known = await run.asClock((tx) => tx.selectFrom('base.letter').select(['id', 'address', 'subject', 'text', 'html', 'sentAt']).where('errand', '=', errand).executeTakeFirst())
  const letter = known ?? (await write(run, { kind, personId, errand }, compose))
  if (!letter || letter.sentAt) return
  // A demonstration without a mail server keeps its letters in the mailbox page only.
  if (config.smtpUrl) await hand(run.marco, letter)
  await run.asClock((tx) => tx.updateTable('base.letter').set({ sentAt: new Date() }).where('id', '=', letter.id).execute())
}

type Kept = { id: string; address: string; subject: string; text: string; html: string; sentAt: Date | null }

async function write(run: Run, { kind, personId, errand }: { kind: string; personId: string; errand: string }, compose: (db: Db, me: Me) => Promise<Letter | undefined>): Promise<Kept | undefined> {
  const composed = await run.asPerson(personId, async (db, me) => {
    const letter = await compose(db, me)
    const contact = await db.selectFrom('membership.contact').select('email').where('personId', '=', me.id).executeTakeFirst()
    if (!letter || !contact) return undefined
    return { subject: letter.subject, address: letter.to ?? contact.email, ...layOut(letter, { name: me.name, lang: me.language, origin: run.marco.config.origin }) }
  })
  if (!composed) return undefined
  return run.asClock((tx) => tx.insertInto('base.letter').values({ kind, personId, errand, ...composed }).returning(['id', 'address', 'subject', 'text', 'html', 'sentAt']).executeTakeFirstOrThrow())
}

async function hand(marco: Marco, letter: Kept): Promise<void> {
  const host = new URL(marco.config.origin).hostname
  await mailer(marco.config.smtpUrl!).sendMail({
    from: marco.config.mailFrom,
    to: { name: '', address: letter.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}
