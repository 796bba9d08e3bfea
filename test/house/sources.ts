import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { root } from '#base/config.ts'

export type Source = { path: string; text: string }

/** Files of the project as it stands, by folder. */
export function sources(folder: string, ending = /\.(ts|tsx)$/): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
}

export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path)

const importPattern = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

export const importsOf = ({ text }: Source): string[] => [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2]!)

/** Where an import leads, as a path of the project; packages lead nowhere. */
export function target(source: Source, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? normalize(join(dirname(source.path), specifier)) : undefined
}
