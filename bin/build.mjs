// Builds what is served: the browser's few assets, the server, and the fonts of the papers.
import { build } from 'vite'
import { buildPaperFonts } from './paper-fonts.mjs'

await build({ logLevel: 'warn' })
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: { input: { cli: 'src/cli.ts', 'pdf-worker': 'src/base/documents/pdf-worker.ts', 'office-worker': 'src/base/office/office-worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})
await buildPaperFonts('dist/fonts')
