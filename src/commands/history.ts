import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#base/config.ts'
import { reach } from '#base/database/connect.ts'
import { asOwner } from '#base/database/owner.ts'
import { findBrokenSeal } from '#base/seal.ts'

/** Works out the chain of hashes over the events again, also beside a server that runs. Ends with 1 where history no longer fits. */
export async function checkHistory(config: Config): Promise<number> {
  if (!config.databaseUrl && !existsSync(join(config.data, 'database'))) throw new Error(nothing(config.data))
  const at = await reach(config)
  try {
    const broken = await asOwner(at.owner, (tx) => findBrokenSeal(tx))
    process.stdout.write(`${broken === undefined ? whole : changed(broken)}\n`)
    return broken === undefined ? 0 : 1
  } finally {
    await at.stop()
  }
}

const nothing = (data: string): string => `En la carpeta ${data} no hay ningún Marco. Diga cuál con MARCO_DATA, o con DATABASE_URL. / There is no Marco in the folder ${data}. Say which one with MARCO_DATA, or with DATABASE_URL.`
const whole = 'La historia está como se selló. / History is as it was sealed.'
const changed = (upTo: number): string => `Un hecho anotado hasta el número ${upTo} fue cambiado o quitado después de sellarse. / An event up to number ${upTo} was changed or removed after it was sealed.`
