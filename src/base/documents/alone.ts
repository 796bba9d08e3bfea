import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../config.ts'

const sheets = ['ui/tokens.css', 'ui/base.css', 'ui/table.css', 'ui/figure.css', 'charts/charts.css', 'documents/paper.css']

/** The style of a page that stands alone, kept on a disk or carried without a line: its words are within `main`. */
export const sheetAlone = (): string => `${sheets.map((sheet) => readFileSync(join(root, 'src/base', sheet), 'utf8')).join('\n')}body{padding:clamp(1rem,4vw,3rem)}main{max-width:54rem;margin:auto}`
