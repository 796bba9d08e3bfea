import type { Chart } from '#base/charts/chart.ts'
import { dots } from '#base/charts/dots.tsx'
import { type Lang, readText } from '#base/words.ts'
import type { Definition } from '#formats/index.ts'
import { apart, asAWhole, type Scoring, summaryOf, writeMean } from './scoring.ts'
import { text } from './text.ts'

type Given = { id: string; lang: Lang; locale: string; definition: Pick<Definition, 'criteria' | 'scale'>; scorings: Scoring[]; names: Map<string, string>; /** drawn for a phone */ narrow?: boolean }

/** Each reviewer's mark per criterion, a dot each; where views differ the row says so. For pages and for papers. */
export function scoreChart({ id, lang, locale, definition, scorings, names, narrow = false }: Given): Chart {
  const say = text[lang].scores
  const { mean, differing } = summaryOf(definition.criteria, scorings)
  const most = definition.scale.length - 1
  const ends: [string, string] = [readText(definition.scale[0]!, lang), readText(definition.scale.at(-1)!, lang)]
  return dots({
    about: { id: narrow ? `${id}-narrow` : id, lang, locale, title: mean ? say.chart(writeMean(locale, mean), most, { reviews: scorings.length, differing }) : say.none, subtitle: say.chartUnit(ends) },
    rowTitle: say.criterion,
    from: 0,
    to: most,
    ends,
    narrow,
    apart,
    rows: definition.criteria.map((criterion) => ({
      label: readText(criterion.label, lang),
      scores: scorings.flatMap(({ personId, marks }) => {
        const points = marks.find((mark) => mark.criterion === criterion.key && mark.criterion !== asAWhole)?.points
        return points === undefined || points === null ? [] : [{ by: names.get(personId) ?? '—', value: points }]
      }),
    })),
  })
}
