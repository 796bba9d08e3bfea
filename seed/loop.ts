import { beginning, fulfilments, opening, openingDay, play, type Stage, type Step, submissionsTo } from './play.ts'
import { meetingSteps } from './play-meeting.ts'
import { editionSteps, meetingPaperSteps, type Published } from './play-papers.ts'
import { circulationSteps, reminding, shortlisting, translationSteps } from './play-review.ts'
import { submissionSteps } from './play-submission.ts'
import { calls, compendium } from './story.ts'
import type { StoryCall } from './types.ts'

// The whole loop, from the guideline to the published compendium (A6, A7, A8): every step in the order in which it is played.

/** What becomes of a call up to the minutes of its meeting, or as far as the story goes. */
function callSteps(stage: Stage, call: StoryCall): Step[] {
  const { days } = call
  const handingIn = [opening(stage, call), ...submissionsTo(call).flatMap((story) => submissionSteps(stage, story))]
  if (!days) return [...handingIn, ...circulationSteps(stage, call, { circulated: '2019-09-02', scored: '2019-09-06' })]
  return [
    ...handingIn,
    ...(days.reminded ? [reminding(stage, call, days.reminded)] : []),
    ...circulationSteps(stage, call, days),
    ...translationSteps(stage, call, days),
    shortlisting(stage, call, days.shortlisted),
    ...meetingPaperSteps(stage, call),
    ...meetingSteps(stage, call),
  ]
}

/** Up to the day on which the demonstration opens: three states have handed in, one is writing, two have not begun. */
export async function playToOpening(stage: Stage): Promise<void> {
  await play(stage, [...beginning(stage), ...calls.flatMap((call) => callSteps(stage, call)), ...fulfilments(stage)].filter((step) => step.on <= openingDay))
  await stage.walkTo(openingDay)
}

/** All of it. */
export async function playLoop(stage: Stage, keep: (file: Published) => void): Promise<void> {
  const editions = compendium.editions.flatMap((edition) => editionSteps(stage, edition, keep))
  await play(stage, [...beginning(stage), ...calls.flatMap((call) => callSteps(stage, call)), ...fulfilments(stage), ...editions])
  await stage.settle()
}
