import { test } from 'vitest'
import { tellStory } from './story-told.ts'

test('a practice of Honduras goes from the desk to the public library, in Spanish', () => tellStory({ lang: 'es', script: true }), 900_000)
