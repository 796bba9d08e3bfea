import { beginning, fulfilments, inOrder, opening, openingDay, play, type Stage, type Step, submissionsTo } from './play.ts'
import { fixing, meetingSteps } from './play-meeting.ts'
import { editionSteps, meetingPaperSteps, type Published } from './play-papers.ts'
import { circulationSteps, excusing, reminding, shortlisting, translationSteps } from './play-review.ts'
import { submissionSteps } from './play-submission.ts'
import { accessionPlay, clockSteps, consultantSteps, handoverSteps, notedSteps, prioritySteps, slipSteps } from './play-terms.ts'
import { yearMeetingSteps } from './play-year.ts'
import { calls, compendium, storyDates } from './story.ts'
import type { StoryCall } from './types.ts'
import { meetingsOfTheYear } from './year.ts'

// The whole year, from the guideline to the handover: every step in the order in which it is played, told in chapters.

// What was tentative until then falls due for nobody.
const ofCall = { es: 'fija el día en que vence la convocatoria', en: 'fixes the day on which the call falls due' }

/** What becomes of a call up to the minutes of its meeting, or as far as the story goes. */
function callSteps(stage: Stage, call: StoryCall): Step[] {
  const { days } = call
  const due = storyDates.find((date) => date.key === `${call.key}-due`)!
  const handingIn = [fixing(stage, { key: due.milestone!, on: call.dueOn }, call.opensOn, ofCall), opening(stage, call), ...submissionsTo(call).flatMap((story) => submissionSteps(stage, story)), ...(call.excusedOn ? [excusing(stage, call, call.excusedOn)] : [])]
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

/** Everything that people do in 2019. */
export function yearSteps(stage: Stage, keep: (file: Published) => void = () => {}): Step[] {
  return inOrder([
    ...beginning(stage),
    ...calls.flatMap((call) => callSteps(stage, call)),
    ...consultantSteps(stage),
    ...accessionPlay(stage),
    ...clockSteps(stage),
    ...slipSteps(stage),
    ...notedSteps(stage),
    ...prioritySteps(stage),
    ...meetingsOfTheYear.flatMap((meeting) => yearMeetingSteps(stage, meeting)),
    ...fulfilments(stage),
    ...compendium.editions.flatMap((edition) => editionSteps(stage, edition, keep)),
    ...handoverSteps(stage),
  ])
}

/** Up to the day on which the demonstration opens: three states have handed in, one is writing, two have not begun. */
export async function playToOpening(stage: Stage): Promise<void> {
  await play(stage, yearSteps(stage).filter((step) => step.on <= openingDay))
  await stage.walkTo(openingDay)
}

/** As far as the second edition of the compendium, or to the end of the handover. */
export async function playLoop(stage: Stage, { keep, until }: { keep: (file: Published) => void; until: string }): Promise<void> {
  await play(stage, yearSteps(stage, keep).filter((step) => step.on <= until))
  await stage.turn(until)
}
