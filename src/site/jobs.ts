import type { Jobs } from '#base/queue.ts'
import { postAbout } from './about/notice.ts'

export const jobs: Jobs = {
  'post about': (run) => run.asClock((tx) => postAbout(tx)),
}
