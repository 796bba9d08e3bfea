#!/usr/bin/env node
// The only file that runs before anything is installed, on whatever Node the machine has (20 or newer): it installs, builds, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { steps } from './steps.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = 'help', ...rest] = process.argv.slice(2)

const say = (line) => process.stderr.write(line + '\n')

function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) say(String(done.error.message))
  return done.status ?? 1
}

function orExit(status) {
  if (status !== 0) process.exit(status)
}

/** What the lock file asks for is what node_modules holds, whoever installed it. */
function installed() {
  const held = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(held)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const have = JSON.parse(readFileSync(held, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version)
}

function install() {
  if (installed()) return
  say('Marco: instalando lo necesario / installing what is needed …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  orExit(npm ? run(process.execPath, [npm, ...args]) : run('npm', args))
}

/** Node 24 comes as a package (decision 0003); a machine whose own Node is new enough uses that. */
function node() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const own = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(own)) return own
  say(`Marco necesita Node 24 o posterior; esta máquina tiene ${process.version}. Instale Node 24 y vuelva a ejecutar el mismo comando.`)
  say(`Marco needs Node 24 or newer; this machine has ${process.version}. Install Node 24 and run the same command again.`)
  process.exit(1)
}

const sourceFiles = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

function fingerprint() {
  const hash = createHash('sha256')
  const files = [...sourceFiles('src'), ...sourceFiles('seed'), ...sourceFiles('bin'), join(root, 'vite.config.ts'), join(root, 'package-lock.json')]
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function build() {
  const stamp = join(root, 'dist/.stamp')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Marco: preparando la aplicación / building …')
  orExit(run(node(), [join(root, 'bin/build.mjs')], { env: withTools() }))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, now)
}

const withTools = () => ({ ...process.env, PATH: `${dirname(node())}:${join(root, 'node_modules/.bin')}:${process.env.PATH}` })

/** Runs named steps one after the other and says how long each took; the first that fails ends it. */
function runSteps(list) {
  const started = Date.now()
  for (const { name, program, args, needsBuild } of list) {
    if (needsBuild) build()
    const at = Date.now()
    const status = run(program === 'node' ? node() : join(root, 'node_modules/.bin', program), args, { env: withTools() })
    say(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - at) / 1000).toFixed(1)} s)`)
    orExit(status)
  }
  say(`✓ ${command} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

install()
if (command in steps) runSteps(steps[command](rest))
else if (command === 'dev') orExit(run(join(root, 'node_modules/.bin/vite'), rest, { env: withTools() }))
else {
  build()
  handOver([join(root, 'dist/server/cli.js'), command, ...rest])
}

/** The child ends when we do, however we end: a signal is passed on, and a broken channel tells it that we were killed. */
function handOver(args) {
  // Compiled code is kept beside the build: a restart is half a second sooner.
  const env = { NODE_COMPILE_CACHE: join(root, 'dist/.compiled'), ...process.env }
  const child = spawn(node(), ['--enable-source-maps', ...args], { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
