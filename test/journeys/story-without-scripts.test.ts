import { test } from 'vitest'
import { tellStory } from './story-told.ts'

test('a practice of Honduras goes from the desk to the public library, in English and without JavaScript', () => tellStory({ lang: 'en', script: false }), 900_000)
