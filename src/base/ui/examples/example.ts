import type { VNode } from 'preact'
import type { View } from '../../view.ts'

/** picks the reader's language */
export type Say = (es: string, en: string) => string

/** One component in one state. Shown at /design, and every one is rendered and validated by design.test.tsx. */
export type Example = { name: string; of: (view: View, t: Say) => VNode }

export const sayIn =
  (view: View): Say =>
  (es, en) =>
    view.lang === 'es' ? es : en
