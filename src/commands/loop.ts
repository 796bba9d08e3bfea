import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#base/config.ts'
import { freePort, listen } from '#base/server.ts'
import { roleName } from '#membership/index.ts'
import { makeApp } from '../app.tsx'
import { loadDemo } from '../demo/founding.ts'
import { stageFor } from '../demo/stage.ts'
import { foundingDone, open } from '../start.ts'
import { playLoop } from '../../seed/loop.ts'
import { chapters } from '../../seed/chapters.ts'
import { nameOf, type Outcome, roleOn, type Step } from '../../seed/play.ts'
import type { Published } from '../../seed/play-papers.ts'

const print = (...lines: string[]) => process.stdout.write(lines.join('\n') + '\n')

/** The chapter with which each ends: the second edition of the compendium, or the year. */
const ends = { loop: 'compendium-2', year: 'rotation' } as const

/** The whole loop, or the whole year, over HTTP, in a data folder of its own: nobody's installation is touched. Ends badly where any step is refused. */
export async function loop(settings: Config, { year }: { year: boolean }): Promise<number> {
  const began = Date.now()
  const data = mkdtempSync(join(tmpdir(), 'marco-loop-'))
  const port = await freePort()
  const config: Config = { ...settings, data, databaseUrl: undefined, smtpUrl: undefined, host: '127.0.0.1', port, origin: `http://localhost:${port}` }
  print(year ? `Marco: el año 2019 hasta el traspaso, en una carpeta nueva / the year 2019 to the handover, in a new folder: ${data}` : `Marco: el ciclo completo, en una carpeta nueva / the whole loop, in a new folder: ${data}`)
  const { marco, owner, stop } = await open(config, 'demo')
  await loadDemo(marco, owner)
  // However far the story comes, `npm start` opens it as it stands and does not begin it anew.
  await foundingDone(owner)
  const server = await listen(makeApp(marco), { port, host: config.host })
  try {
    const papers = await playOver(stageFor(marco, (path, init) => fetch(config.origin + path, init)), { data, until: chapters.find((chapter) => chapter.key === ends[year ? 'year' : 'loop'])!.until })
    print('', ...papers, '', `✓ ${((Date.now() - began) / 1000).toFixed(0)} s · MARCO_DATA=${data} npm start`)
    return 0
  } catch (error) {
    print('', `✗ ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    await server.close()
    await stop()
  }
}

/** Plays and tells; answers with a line for every paper saved. */
async function playOver(stage: ReturnType<typeof stageFor>, { data, until }: { data: string; until: string }): Promise<string[]> {
  const folder = join(data, 'papers')
  mkdirSync(folder)
  const saved: string[] = []
  const keep = ({ edition, lang, ending, bytes, sha256 }: Published) => {
    const path = join(folder, `compendio-${edition}-${lang}.${ending}`)
    writeFileSync(path, bytes)
    saved.push(`${path}\n  SHA-256 ${sha256}`)
  }
  let day = ''
  const tell = ({ on, who, what }: Step, { how }: Outcome) => {
    if (how === 'done before') return
    if (on !== day) print('', on)
    day = on
    const role = roleOn(who, on)
    const name = role ? `${nameOf(who)} (${roleName(role, 'es')} / ${roleName(role, 'en')})` : 'Cualquier persona / anybody'
    print(`  ${name} ${what.es} / ${what.en}`)
  }
  await playLoop({ ...stage, tell }, { keep, until })
  return saved
}
