import { stepPaints } from './paint.ts'

/** A class of values with its word: `{ upTo: 50, label: 'hasta la mitad' }`. The last step takes all that is left. */
export type Step = { upTo: number; label: string }

/** Which shade a step gets: few steps are spread over the whole ramp, so that the last is always the deepest. */
export const shadeOf = (index: number, count: number): number =>
  count < 2 ? 3 : 1 + Math.round((Math.min(index, stepPaints - 1) * (stepPaints - 1)) / (Math.min(count, stepPaints) - 1))

export const stepOf = (steps: Step[], value: number): number => {
  const found = steps.findIndex((step) => value <= step.upTo)
  return found < 0 ? Math.max(steps.length - 1, 0) : found
}

/** Letters that can be read on that shade. */
export const inkOn = (shade: number): string => (shade >= 4 ? 'k-on-deep' : 'k-on-pale')
