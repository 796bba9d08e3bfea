export function buildWebFonts(outDir: string): Promise<void>
