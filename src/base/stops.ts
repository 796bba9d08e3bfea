// The three stops, and only these, are thrown. What a person can mend is returned by readForm instead.

/** Not there, or not for this person: the two look the same. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** This person may not do this now. The reason is said in the reader's language by the page that hid the button. */
export class Refused extends Error {
  override name = 'Refused'
}

/** Somebody changed it after it was read. */
export class Stale extends Error {
  override name = 'Stale'
}

/** What is approved is what was read: the mark that came with the form, against that of what is there now. */
export function sameAsRead(read: string, now: string): void {
  if (read !== now) throw new Stale('not what was read')
}

export function refuse(why = 'refused'): never {
  throw new Refused(why)
}

export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new NotFound('not found')
  return thing
}
