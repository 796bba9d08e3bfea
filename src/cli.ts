import { loop } from './commands/loop.ts'
import { start } from './commands/start.ts'
import { readConfig } from '#base/config.ts'

const help = `marco start [--empty]   arranca Marco / starts Marco
marco loop [--year]     recorre el ciclo completo, o el año hasta el traspaso / walks the whole loop, or the year to the handover
`

const [command = 'help', ...args] = process.argv.slice(2)

const commands: Record<string, (args: string[]) => Promise<number | undefined>> = {
  start: (given) => start(readConfig(), { empty: given.includes('--empty') }),
  loop: (given) => loop(readConfig(), { year: given.includes('--year') }),
  help: async () => {
    console.log(help)
    return 0
  },
}

// Whoever started us is gone, however it went: then so are we.
process.on('disconnect', () => process.emit('SIGTERM'))

try {
  const run = commands[command]
  if (!run) console.error(help)
  const status = run ? await run(args) : 2
  if (status !== undefined) process.exit(status)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
}
