/** Words as a person counts them: what stands between blanks. The same in the browser and on the server. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
