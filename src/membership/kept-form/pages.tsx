import type { Typed } from '#base/http/form.ts'
import { Button, ButtonLink, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'

const text = {
  es: { title: 'Su texto sigue aquí', lead: 'La sesión había terminado cuando lo envió. Revíselo y envíelo ahora, o vuelva a la página.', send: 'Enviarlo ahora', back: 'Volver sin enviar', empty: '(vacío)' },
  en: { title: 'What you wrote is still here', lead: 'The session had ended when you sent it. Check it and send it now, or go back to the page.', send: 'Send it now', back: 'Go back without sending', empty: '(empty)' },
}

export function KeptPage({ view, path, typed }: { view: View; path: string; typed: Typed }) {
  const say = text[view.lang]
  const fields = Object.entries(typed).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
  const readable = fields.filter(([name, value]) => !name.startsWith('version') && value !== '')
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead}>
      <KeyValue pairs={readable.map(([label, value]) => ({ label, value }))} />
      <Form view={view} action={path}>
        {fields.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{say.send}</Button>
          <ButtonLink kind="quiet" href={path}>
            {say.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
