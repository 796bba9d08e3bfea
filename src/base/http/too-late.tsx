import type { ComponentChildren } from 'preact'
import { WorkspacePage } from '../ui/shell.tsx'
import type { View } from '../view.ts'
import type { Ctx } from './context.ts'
import { readFields } from './form.ts'
import type { Kept } from './road.ts'
import { WhatWasTyped } from './typed.tsx'

type Late = { title: string; lead: string | undefined; crumbs: { href: string; label: string }[]; /** what to do instead, and the ways there */ instead: ComponentChildren }

/** For a form that came too late: what happened meanwhile, what to do instead, and everything that had been written in it. */
export async function tooLate(c: Ctx, view: View, { instead, ...page }: Late): Promise<Kept> {
  const { typed } = await readFields(c)
  const kept = (
    <WorkspacePage view={view} {...page}>
      {instead}
      <WhatWasTyped view={view} typed={typed} labels={c.get('labels')} />
    </WorkspacePage>
  )
  return { kept, status: 409 }
}
