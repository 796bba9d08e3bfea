// A canary is a word that stands in one place of the world and nowhere else. Whoever reads it has seen that place.

let planted = 0

/** The text with a word of its own. No digits in a row that could be a telephone. */
export const canary = (text: string): string => `${text} zq${String((planted += 1)).padStart(4, '0')}z`

/** Both languages of a field of a form, each with its own. */
export const canaryPair = (field: string, text: string): Record<string, string> => ({ [`${field}.es`]: canary(text), [`${field}.en`]: canary(text) })

/** The smallest file that is taken for a PDF, with a canary inside and another in its name. */
export const canaryFile = (name: string): File => new File([`%PDF-1.7\n% ${canary('bytes')}\n1 0 obj\nendobj\n%%EOF`], `${canary(name)}.pdf`, { type: 'application/pdf' })

const pattern = /zq\d{4}z/gi

export const canariesIn = (text: string): Set<string> => new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase()))
