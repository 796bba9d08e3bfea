import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real mail server of our own: what it was handed, and what it is told to answer. */
export async function openMailServer() {
  const received: ParsedMail[] = []
  const state = { tries: 0, answer: undefined as { code: number; text: string } | undefined }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ password }, _, done) {
      state.tries += 1
      return password === 'right' ? done(null, { user: 'marco' }) : done(Object.assign(new Error('wrong password'), { responseCode: 535 }))
    },
    onRcptTo(_, __, done) {
      state.tries += 1
      return done(state.answer && Object.assign(new Error(state.answer.text), { responseCode: state.answer.code }))
    },
    onData(stream, _, done) {
      void simpleParser(stream).then((mail) => {
        received.push(mail)
        return done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const at = `127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return {
    url: `smtp://${at}`,
    /** as somebody whose password is right or wrong */
    urlWith: (password: string) => `smtp://marco:${password}@${at}`,
    received,
    tries: () => state.tries,
    /** answers every recipient like this from now on; without words, accepts again */
    answer: (code?: number, text = 'try later') => void (state.answer = code ? { code, text } : undefined),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
