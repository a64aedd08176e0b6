import type { ContinuationKind } from '#contract/blueprint.ts'

/** A commitment as its figures are read: title and target as one text. */
export interface Worded {
  readonly text: string
}

/** A count and what it counts; years, months, days and ordinals are none. */
const figures = /(\d+(?:\.\d+)?)(亿|万|%|％)?([^\d\s，。；、,;.%％（）()]{0,1})/g
const noFigure = /^[年月日号第届次季]$/

/** Words that bind, the strongest first (practice: a text is softened when 确保 becomes 力争). */
const strength = ['确保', '务必', '完成', '实现', '推进', '推动', '力争', '争取', '探索', '研究']

/**
 * What the wording of two years suggests: less is promised where the figure of the same thing went down or the binding word grew weaker,
 * more where it went up; otherwise it is continued. Figures are compared only where both name the same unit once. A suggestion: an
 * officer decides, and for a ceiling (PM2.5) lower is better.
 */
export function suggestKind(
  before: Worded,
  after: Worded,
): Extract<ContinuationKind, 'continued' | 'raised' | 'lowered'> {
  const [old, now] = [figuresOf(before.text), figuresOf(after.text)]
  for (const [unit, values] of old) {
    const others = now.get(unit)
    if (values.length !== 1 || others?.length !== 1) continue
    const [a = 0, b = 0] = [values[0], others[0]]
    if (a !== b) return b > a ? 'raised' : 'lowered'
  }
  const [was, is] = [strengthOf(before.text), strengthOf(after.text)]
  return was !== undefined && is !== undefined && is > was + 3 ? 'lowered' : 'continued'
}

function figuresOf(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [, digits = '', scale = '', unit = ''] of text.normalize('NFKC').matchAll(figures)) {
    if (noFigure.test(unit) && scale === '') continue
    const value = Number(digits) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)
    const key = scale === '%' ? '%' : unit
    found.set(key, [...(found.get(key) ?? []), value])
  }
  return found
}

/** The place of the first binding word of the text; undefined where it has none. */
function strengthOf(text: string): number | undefined {
  const found = strength.flatMap((word, rank) => (text.includes(word) ? [{ at: text.indexOf(word), rank }] : []))
  return found.sort((a, b) => a.at - b.at)[0]?.rank
}
