import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastPositions, quorumOf, type Stance, weigh } from './consensus.ts'

const stances: Stance[] = ['joins', 'stands aside', 'objects']
const states = ['costa', 'sierra', 'llano', 'isla', 'selva', 'valle', 'norte', 'sur']

const deliberation = fc.record({
  members: fc.uniqueArray(fc.constantFrom(...states)),
  authorId: fc.option(fc.constantFrom(...states)),
  positions: fc.array(fc.record({ stateId: fc.constantFrom(...states), stance: fc.constantFrom(...stances) }), { maxLength: 20 }),
  quorum: fc.option(fc.integer({ min: 1, max: 9 })),
})

/** The same rule told another way: walk over the states, look backwards for what each said last. */
function tell({ members, authorId, positions, quorum }: Parameters<typeof weigh>[0]) {
  let [heard, against] = [0, 0]
  const waiting: string[] = []
  for (const state of members) {
    let said: Stance | undefined
    for (let at = positions.length - 1; at >= 0 && said === undefined; at -= 1) if (positions[at]!.stateId === state) said = positions[at]!.stance
    if (said) heard += 1
    else if (state !== authorId) waiting.push(state)
    if (said === 'objects') against += 1
  }
  const enough = quorum === null ? heard * 2 > members.length : heard >= quorum
  return { heard, against, waiting, enough, valid: enough && against === 0 }
}

test('consensus is what an independent telling of the rule says, for any states, positions and quorum', () => {
  fc.assert(
    fc.property(deliberation, (given) => {
      const [weighed, told] = [weigh(given), tell(given)]
      expect(weighed.silent).toEqual(told.waiting)
      expect(weighed.spoken).toBe(told.heard)
      expect(weighed.quorum).toBe(told.enough)
      expect(weighed.objecting).toHaveLength(told.against)
      expect(weighed.outcomes.includes('validated')).toBe(told.valid)
      expect(weighed.outcomes).toEqual(expect.arrayContaining(['returned', 'noted']))
    }),
    { numRuns: 2000 },
  )
})

test('a state that is no member of the day weighs nothing, whatever it says', () => {
  fc.assert(
    fc.property(deliberation, (given) => {
      const ofMembers = given.positions.filter((position) => given.members.includes(position.stateId))
      expect(weigh(given)).toEqual(weigh({ ...given, positions: ofMembers }))
    }),
  )
})

test('whoever withdraws an objection lets the others validate', () => {
  const given = { members: ['costa', 'sierra', 'llano'], authorId: 'costa', quorum: null }
  const against = [{ stateId: 'sierra', stance: 'joins' as const }, { stateId: 'llano', stance: 'objects' as const }]
  expect(weigh({ ...given, positions: against }).outcomes).toEqual(['returned', 'noted'])
  expect(weigh({ ...given, positions: [...against, { stateId: 'llano', stance: 'stands aside' }] }).outcomes).toContain('validated')
})

test('the author presents: nobody waits for its position', () => {
  expect(weigh({ members: ['costa', 'sierra', 'llano'], authorId: 'costa', positions: [], quorum: null }).silent).toEqual(['sierra', 'llano'])
})

test('more than half: two of three, four of six, four of seven', () => {
  expect([3, 6, 7].map((members) => quorumOf(members, null))).toEqual([2, 4, 4])
  expect(quorumOf(7, 6)).toBe(6)
})

test('the last position of each state counts', () => {
  expect(lastPositions([{ stateId: 'a', n: 1 }, { stateId: 'b', n: 2 }, { stateId: 'a', n: 3 }])).toEqual([{ stateId: 'a', n: 3 }, { stateId: 'b', n: 2 }])
})
