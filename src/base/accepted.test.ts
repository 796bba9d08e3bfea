import { expect, test } from 'vitest'
import { limitsInWords } from './accepted.ts'

test('each kind of file says its own limit, in both languages', () => {
  expect(limitsInWords('es', '.docx,.xlsx')).toBe('Word (.docx) hasta 10 MB; Excel (.xlsx) hasta 5 MB')
  expect(limitsInWords('en', '.docx,.xlsx')).toBe('Word (.docx) up to 10 MB; Excel (.xlsx) up to 5 MB')
  expect(limitsInWords('es')).toBe('PDF hasta 20 MB; Word (.docx) y OpenDocument (.odt) hasta 10 MB; Excel (.xlsx), PNG y JPG hasta 5 MB')
  expect(limitsInWords('es', '.pdf,.png,.jpg')).toBe('PDF hasta 20 MB; PNG y JPG hasta 5 MB')
})
