export { Answer, askedAnswers, currencies, fieldName, isTranslatable, lacks, lacksOf, parseAnswer, parseNumber, wordCount, type Answers, type Lack, type Money, type Parsed, type Period, type Row } from './answer.ts'
export { Definition, isAsked, questionsOf, sectionOf, type Criterion, type Question, type QuestionKind, type Section } from './definition.ts'
export { findVersion, listVersions, type Erratum, type Format, type FormatKind, type FormatVersion } from './queries.ts'
