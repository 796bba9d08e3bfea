/** The colours of the light scheme for pictures and paper. In a page, figure.css turns each of these into the token of that name, so that a picture drawn once also reads in the dark. */
export const palette = {
  ink: '#1a1d22',
  mute: '#575b60',
  line: '#e2dacb',
  ground: '#fcf9f2',
  anil: '#2b3f8f',
  anilSoft: '#98a2cd',
  jade: '#0d6650',
  jadeSoft: '#8cc0ac',
  grana: '#9a1b38',
  granaSoft: '#d99aa6',
  maiz: '#c98a0c',
  maizSoft: '#ecd08c',
  barro: '#8a6a4f',
  none: '#d8cfbd',
} as const
