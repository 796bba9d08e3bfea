import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = Record<string, { file: string } | undefined>

let manifest: Manifest | undefined
let islands = islandsAmong(globSync('src/**/islands/*.ts'))

/** Read once at start. Without it (tests, development) a source file is its own address, and Vite serves it. */
export function initAssets(dir: string): void {
  manifest = JSON.parse(readFileSync(path.join(dir, '.vite/manifest.json'), 'utf8')) as Manifest
  islands = islandsAmong(Object.keys(manifest))
}

/** The address of a source file after the build: `src/base/ui/app.css` → `/assets/app-B2x….css`, to be cached for ever. */
export function asset(source: string): string {
  if (!manifest) return `/${source}`
  const built = manifest[source]
  if (!built) throw new Error(`Not in the client build: ${source}`)
  return `/${built.file}`
}

/** Both are used on every page, so the browser is told of them before it has read the stylesheet. */
export const preloadedFonts = (): string[] => ['.cache/fonts/public-sans.woff2', '.cache/fonts/source-serif.woff2'].map(asset)

/** The scripts a page needs: an island is a file in a folder `islands`, named as its tag. */
export function islandScripts(html: string): string[] {
  const tags = new Set([...html.matchAll(/<([a-z]+-[a-z-]+)[\s>]/g)].map((match) => match[1]!))
  return [...tags].flatMap((tag) => islands.get(tag) ?? []).map(asset)
}

function islandsAmong(sources: string[]): Map<string, string> {
  return new Map(sources.filter((source) => /\/islands\/[a-z-]+\.ts$/.test(source)).map((source) => [path.basename(source, '.ts'), source]))
}
