// Modules of Marco as they stand in the tree, pages among them, which Node alone does not read.
import { createServer } from 'vite'

/** The modules at these paths of the tree, in their order; nothing stays open. */
export async function load(...paths) {
  const vite = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, logLevel: 'silent', appType: 'custom', optimizeDeps: { noDiscovery: true } })
  try {
    const modules = []
    for (const path of paths) modules.push(await vite.ssrLoadModule(path))
    return modules
  } finally {
    await vite.close()
  }
}
