export function buildWebFonts(outDir: string): Promise<void>
export function buildPaperFonts(outDir: string): Promise<void>
