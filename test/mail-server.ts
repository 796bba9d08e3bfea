import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real mail server of our own: what it was handed, and what it is told to answer. */
export async function openMailServer() {
  const received: ParsedMail[] = []
  const state = { tries: 0, answer: undefined as { code: number; text: string } | undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      state.tries += 1
      void simpleParser(stream).then((mail) => {
        if (state.answer) return done(Object.assign(new Error(state.answer.text), { responseCode: state.answer.code }))
        received.push(mail)
        return done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    tries: () => state.tries,
    /** answers everything like this from now on; without words, accepts again */
    answer: (code?: number, text = 'try later') => void (state.answer = code ? { code, text } : undefined),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
