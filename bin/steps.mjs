// The named steps of each gate, read as a page of prose. Paths are from the project's folder.
const vitest = (name, ...args) => ({ name, program: 'vitest', args: ['run', ...args] })
const types = { name: 'types', program: 'tsc', args: ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.json'] }
const lint = { name: 'style', program: 'oxlint', args: ['--quiet'] }

const quick = () => [types, lint, vitest('things, policies and the house', '--project', 'thing', '--project', 'house')]

export const steps = {
  check: quick,
  test: (rest) =>
    rest.length
      ? [{ ...vitest(rest.join(' '), ...rest), needsBuild: rest.some((word) => /journey|proof/.test(word)) }]
      : [
          ...quick(),
          vitest('papers, and roads on a real database', '--project', 'paper', '--project', 'road'),
          { ...vitest('journeys, in a real browser', '--project', 'journey'), needsBuild: true },
        ],
  proof: () => [{ name: 'the long proofs', program: 'node', args: ['bin/proof.mjs'], needsBuild: true }],
  bench: (rest) => [{ name: 'measurements', program: 'node', args: ['bench/run.mjs', ...rest], needsBuild: true }],
}
