import type { View } from './view.ts'

/** Belice, Guatemala y Honduras. Plain `en` would write "1, 2, and 3"; the framework writes "1, 2 and 3". */
export const sayList = ({ locale }: Pick<View, 'locale'>, items: string[]): string => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(items)
