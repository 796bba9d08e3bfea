import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '#base/config.ts'
import { writeZip } from '#base/zip.ts'

/** Where every instance offers its source (AGPL §13): on every page's foot. */
export const sourcePath = '/source'

// By name, so that data, secrets and what was installed or built can never be among it.
const folders = ['bench', 'bin', 'docs', 'migrations', 'seed', 'src', 'test']
const files = /^(?:[A-Z]+(?:\.md)?|package(?:-lock)?\.json|tsconfig\.json|(?:vite|vitest)\.config\.ts|\.oxlintrc\.json|\.gitignore)$/

/** The source of exactly what runs here, changes of this instance included, as one archive. Same files, same bytes. */
export function packSource(folder: string = root): Buffer {
  const listed = readdirSync(folder, { withFileTypes: true })
  const single = listed.filter((entry) => entry.isFile() && files.test(entry.name)).map((entry) => join(folder, entry.name))
  const whole = listed.filter((entry) => entry.isDirectory() && folders.includes(entry.name)).flatMap((entry) => filesIn(join(folder, entry.name)))
  return writeZip(new Map([...single, ...whole].sort().map((path) => [`marco/${relative(folder, path)}`, readFileSync(path)])))
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
