// Who may import whom. A part opens the doors of parts before it in this list, never after. Held by test/house/floors.test.ts.
export const floors = [
  ['base'],
  ['reference'],
  ['membership'],
  ['workplan'],
  ['formats'],
  ['calls'],
  ['meetings'],
  ['accessions'],
  ['practices'],
  ['compilations'],
  ['publishing'],
  ['handovers'],
  ['site'],
  ['overview'],
] as const
