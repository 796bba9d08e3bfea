import fc from 'fast-check'

// In the long proofs every property is tried many more times; the short ones keep their own numbers.
const times = Number(process.env.MARCO_LONG ?? 1)
if (times > 1) fc.configureGlobal({ numRuns: 100 * times })
