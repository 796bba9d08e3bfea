import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// A process of its own: native code cannot be stopped inside a thread, a process can (README).
// What it is asked: { main, files, seconds }. What it answers: { pdf } or { problem }.

type Ask = { main: string; files: Record<string, string>; seconds: number }

const root = '/paper'
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [process.argv[2] ?? ''] }] })

function typeset({ main, files, seconds }: Ask): { pdf: Buffer } | { problem: string } {
  compiler.resetShadow()
  compiler.addSource(`${root}/main.typ`, main)
  for (const [name, content] of Object.entries(files)) compiler.mapShadow(root + name, Buffer.from(content))
  const compiled = compiler.compile({ mainFilePath: `${root}/main.typ`, resetRead: true })
  const problem = compiled.takeError()
  if (problem || !compiled.result) return { problem: JSON.stringify(problem?.shortDiagnostics.map((d: { message: string }) => d.message)) }
  return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds }) }
}

process.on('message', (ask: Ask) => {
  let answer: { pdf: Buffer } | { problem: string }
  try {
    answer = typeset(ask)
  } catch (error) {
    answer = { problem: String(error) }
  }
  compiler.evictCache(0)
  process.send!(answer)
})
process.on('disconnect', () => process.exit())
