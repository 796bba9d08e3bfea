// Completes package-lock.json: a registry that carries only some machines' builds of a package leaves the others out of
// the lock, and `npm ci` then refuses it everywhere. Each missing build is written down as what it is: optional, for its own
// system only, and never fetched on another. Run after every change of a dependency (CONTRIBUTING.md).
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))

/** The system a build is for, read from the end of its name: "…-linux-arm64-musl". */
function systemOf(name) {
  const [, os, cpu, libc] = /-(android|darwin|freebsd|linux|linuxmusl|openharmony|win32|wasm32|aix|netbsd|openbsd|sunos)-?([a-z0-9]+)?-?([a-z]+)?$/.exec(name) ?? []
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc === 'musl' ? { libc: ['musl'] } : libc === 'gnu' ? { libc: ['glibc'] } : {}),
    ...(os ? { os: [os] } : {}),
  }
}

let added = 0
for (const [from, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${from}${from ? '/' : ''}node_modules/${name}`, `node_modules/${name}`]
    if (places.some((place) => lock.packages[place])) continue
    lock.packages[`node_modules/${name}`] = { version, license: entry.license, optional: true, ...(entry.dev ? { dev: true } : {}), ...systemOf(name) }
    added += 1
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`package-lock.json: ${added} builds for other systems written down.\n`)
