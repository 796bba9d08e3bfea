import { globSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { buildWebFonts } from './bin/fonts.mjs'

/** The stylesheet names files in .cache/fonts; they are cut from the packages before it is read. */
const fonts: Plugin = { name: 'marco-fonts', configResolved: () => buildWebFonts('.cache/fonts') }

export default defineConfig({
  plugins: [fonts],
  publicDir: false,
  build: {
    outDir: 'dist/client',
    manifest: true,
    modulePreload: false,
    // The content security policy refuses fonts and scripts inside the page.
    assetsInlineLimit: 0,
    // An old laptop with its last Chrome (109) still gets the colours: light-dark() is lowered for it.
    cssTarget: ['chrome109', 'firefox115', 'safari16.4'],
    rolldownOptions: { input: ['src/base/ui/app.css', ...globSync('src/**/islands/*.ts')] },
  },
})
