import type { Words } from '#base/words.ts'

export const kinds = ['accession', 'withdrawal'] as const
export type Kind = (typeof kinds)[number]

/** What somebody records with its day and document. */
export const recordedSteps = ['dialogue', 'letter', 'plan', 'indicators', 'costing', 'work'] as const
type RecordedStep = (typeof recordedSteps)[number]

/** What other parts of the framework's work already know: nobody types it twice. */
type DerivedStep = 'decision' | 'standing' | 'team'
type StepKey = RecordedStep | DerivedStep

/** In the order in which El Salvador's went in 2019 (C3): dialogue, letter, decision, membership, team, plan, indicators, costing. */
export const stepsOf: Record<Kind, readonly StepKey[]> = {
  accession: ['dialogue', 'letter', 'decision', 'standing', 'team', 'plan', 'indicators', 'costing'],
  withdrawal: ['letter', 'work', 'standing'],
}

export const isRecorded = (key: StepKey): key is RecordedStep => (recordedSteps as readonly string[]).includes(key)

export type Dossier = { id: string; holdingId: string; stateId: string; state: Words; iso3: string | null; kind: Kind; example: boolean; at: Date }

/** How much of a day its source really gives. */
export const precisions = ['day', 'month', 'year'] as const
type Precision = (typeof precisions)[number]

/** One word on a step: with a day it happened, without one it did not after all. */
export type Entry = { id: string; dossierId: string; key: RecordedStep; onDay: string | null; precision: Precision; note: Words; source: string; fileId: string | null; example: boolean; byId: string | null; at: Date }

type Fact = { on: string; precision: Precision; href?: string; source?: string; example?: boolean }
export type Facts = Partial<Record<DerivedStep, Fact>>

export type Step = { key: StepKey; done: Fact | undefined; entries: Entry[] }

/** Every step of a dossier with what is known of it. A state leaves by its own word: what a meeting said of that is a step once it was said. */
export function readSteps(kind: Kind, entries: Entry[], facts: Facts): Step[] {
  const keys: readonly StepKey[] = kind === 'withdrawal' && facts.decision ? ['letter', 'decision', ...stepsOf.withdrawal.slice(1)] : stepsOf[kind]
  return keys.map((key) => {
    if (!isRecorded(key)) return { key, done: facts[key], entries: [] }
    const said = entries.filter((entry) => entry.key === key)
    const last = said.at(-1)
    return { key, done: last?.onDay ? { on: last.onDay, precision: last.precision, source: last.source, example: last.example } : undefined, entries: said }
  })
}

const nextStep = (steps: Step[]): StepKey | undefined => steps.find((step) => !step.done)?.key

/** What a reader may be asked for or told is next: a decision is taken by the members, and read by them and the two bodies only. */
export const nextFor = (steps: Step[], { decides }: { decides: boolean }): StepKey | undefined => nextStep(decides ? steps : steps.filter(({ key }) => key !== 'decision'))

export const isComplete = (steps: Step[]): boolean => steps.every((step) => step.done)
