import { Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Env, guestLang } from '#base/http/context.ts'
import { type FormError, readOwn, type Typed, typedText } from '#base/http/form.ts'
import { reply, seeOther } from '#base/http/render.ts'
import { gate } from '#base/http/road.ts'
import { giveSession, hashToken, newToken } from '#base/http/session.ts'
import { NotFound } from '#base/stops.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import type { Lang } from '#base/words.ts'

const text = {
  es: { title: 'La primera persona de esta instalación', lead: 'Será oficial de la Secretaría Técnica y podrá nombrar a las demás. Este enlace sirve una sola vez.', name: 'Nombre completo', email: 'Correo electrónico', language: 'Idioma', found: 'Crear y entrar', nameError: 'Escriba el nombre completo', emailError: 'Escriba un correo, por ejemplo nombre@institucion.example', welcome: 'La instalación está lista. Empiece por nombrar a las personas del marco.' },
  en: { title: 'The first person of this installation', lead: 'They will be an officer of the Technical Secretariat and may name everybody else. This link works once.', name: 'Full name', email: 'E-mail address', language: 'Language', found: 'Create and sign in', nameError: 'Enter the full name', emailError: 'Enter an e-mail address, like name@institution.example', welcome: 'The installation is ready. Begin by naming the people of the framework.' },
}

const OfficerForm = (lang: Lang) => z.object({ name: z.string().trim().min(2, text[lang].nameError).max(120), email: z.string().trim().pipe(z.email(text[lang].emailError)), language: z.enum(['es', 'en']) })

const FoundingPage = ({ view, action, errors = [], typed }: { view: View; action: string; errors?: FormError[]; typed?: Typed }) => {
  const say = text[view.lang]
  const field = (name: string) => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) })
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} errors={errors}>
      <Form view={view} action={action}>
        <TextField {...field('name')} label={say.name} autocomplete="name" />
        <TextField {...field('email')} label={say.email} type="email" autocomplete="email" />
        <RadioField {...field('language')} value={typedText(typed, 'language') ?? view.lang} label={say.language} inline options={[{ value: 'es', label: 'Español' }, { value: 'en', label: 'English' }]} />
        <ButtonRow>
          <Button>{say.found}</Button>
        </ButtonRow>
      </Form>
    </PublicPage>
  )
}

/** An empty installation has nobody: its first officer comes by the link printed on the console. */
export const founding = new Hono<Env>()

founding.get('/found/:token', (c) =>
  gate(c, async ({ tx, view }) => {
    const open = await sql<{ open: boolean }>`select base.peek_founding(${hashToken(c.req.param('token'))}) as open`.execute(tx)
    if (!open.rows[0]?.open) throw new NotFound()
    return reply(c, <FoundingPage view={view} action={c.req.path} />, 200)
  }),
)

founding.post('/found/:token', async (c) => {
  const lang = guestLang(c)
  const form = await readOwn(c, OfficerForm(lang))
  const token = newToken()
  return gate(c, async ({ tx, view }) => {
    if (!form.ok) return reply(c, <FoundingPage view={view} action={c.req.path} errors={form.errors} typed={form.typed} />, 422)
    const { name, email, language } = form.data
    const made = await sql<{ person: string | null }>`select base.found_officer(${hashToken(c.req.param('token'))}, ${name}, ${email}, ${language}, ${hashToken(token)}) as person`.execute(tx)
    if (!made.rows[0]?.person) throw new NotFound()
    giveSession(c, token, false)
    return seeOther(c, '/w', text[lang].welcome)
  })
})
