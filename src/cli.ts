import { checkHistory } from './commands/history.ts'
import { loop } from './commands/loop.ts'
import { start } from './commands/start.ts'
import { type Config, readConfig } from '#base/config.ts'

const help = `marco start [--empty]   arranca Marco / starts Marco
marco loop [--year]     recorre el ciclo completo, o el año hasta el traspaso / walks the whole loop, or the year to the handover
marco history           comprueba que nadie cambió la historia / checks that nobody changed history
`

const [command = 'help', ...args] = process.argv.slice(2)

const commands: Record<string, (config: Config) => Promise<number | undefined>> = {
  start: (config) => start(config, { empty: args.includes('--empty') }),
  loop: (config) => loop(config, { year: args.includes('--year') }),
  history: checkHistory,
}

// Whoever started us is gone, however it went: then so are we.
process.on('disconnect', () => process.emit('SIGTERM'))

let config: Config | undefined
try {
  const run = commands[command]
  if (!run) {
    console[command === 'help' ? 'log' : 'error'](help)
    process.exit(command === 'help' ? 0 : 2)
  }
  config = readConfig()
  const status = await run(config)
  if (status !== undefined) process.exit(status)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (config?.logLevel === 'debug') console.error(error)
  process.exit(1)
}
