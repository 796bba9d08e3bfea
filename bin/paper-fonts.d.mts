export function buildPaperFonts(outDir: string): Promise<void>
