import { fitCalibration } from './calibration.ts'
import type { Classified, LabelledRequest, TopicsModel } from './contract.ts'
import { learnLinear } from './linear.ts'
import { macroF1 } from './measures.ts'
import { seededRandom, shuffle } from './random.ts'
import { countGrams } from './text.ts'
import { learnVocabulary, vectorOf, vocabularyOf } from './vectors.ts'

const gramShape = { least: 1, most: 3, titleWeight: 20 } as const
const folds = 5
const abstainBelow = 0.5
/** Digits kept of a weight: far finer than anything it decides, and the file stays readable. */
const digits = 6
const mostWhy = 5

type Text = { readonly title: string; readonly body: string }
type Core = Pick<TopicsModel, 'labels' | 'grams' | 'idf' | 'weights' | 'biases'>

/**
 * Learns classes from settled requests: one linear rule a class over character grams (`linear.ts`). How sure a call is comes from
 * five folds of the same lines, each judged by a model that had not seen it. Needs two classes of five lines each; throws
 * RangeError otherwise. The same lines in the same order give the same model.
 */
export function trainTopics(lines: readonly LabelledRequest[]): TopicsModel {
  const labels = [...new Set(lines.map((line) => line.label))].sort()
  const scarce = labels.filter((label) => lines.filter((line) => line.label === label).length < folds)
  if (labels.length < 2) throw new RangeError('two labels or more are needed to tell requests apart')
  if (scarce.length > 0) throw new RangeError(`fewer than ${folds} lines with the label ${scarce.join(', ')}`)
  const tried = crossValidate(lines, labels)
  return {
    version: 'topics-1',
    ...learnCore(lines, labels),
    calibration: fitCalibration(tried.map(({ margin, right }) => ({ margin, right }))),
    abstainBelow,
    trained: { lines: lines.length, macroF1: macroF1(tried, labels) },
  }
}

function learnCore(lines: readonly LabelledRequest[], labels: readonly string[]): Core {
  const counts = lines.map((line) => countGrams(line, gramShape))
  const vocabulary = learnVocabulary(counts)
  const vectors = counts.map((one) => vectorOf(one, vocabulary))
  const rules = labels.map((label) =>
    learnLinear(
      vectors,
      lines.map((line) => line.label === label),
      vocabulary.grams.length,
    ),
  )
  const round = (value: number) => Number(value.toFixed(digits))
  return {
    labels: [...labels],
    grams: [...vocabulary.grams],
    idf: Array.from(vocabulary.idf, round),
    weights: rules.map(({ weights }) => Array.from(weights, round)),
    biases: rules.map(({ bias }) => round(bias)),
  }
}

/** Each line judged by a model of the other four fifths; folds are dealt within each label with a fixed seed. */
function crossValidate(lines: readonly LabelledRequest[], labels: readonly string[]) {
  const random = seededRandom(1)
  const fold = new Int8Array(lines.length)
  for (const label of labels) {
    const own = shuffle(
      lines.flatMap((line, n) => (line.label === label ? [n] : [])),
      random,
    )
    own.forEach((line, turn) => {
      fold[line] = turn % folds
    })
  }
  return Array.from({ length: folds }, (_, turn) => {
    const judge = judgeOf(
      learnCore(
        lines.filter((_, n) => fold[n] !== turn),
        labels,
      ),
    )
    return lines.flatMap((line, n) => {
      if (fold[n] !== turn) return []
      const { best, margin } = judge(line)
      return [{ truth: line.label, said: labels[best] ?? '', margin, right: labels[best] === line.label }]
    })
  }).flat()
}

/** The best class, and by how much it is ahead of the second. */
function judgeOf(core: Core): (text: Text) => { best: number; margin: number; why: string[] } {
  const vocabulary = vocabularyOf(core.grams, core.idf)
  const weights = core.weights.map((row) => Float64Array.from(row))
  return (text) => {
    const { at, value } = vectorOf(countGrams(text, gramShape), vocabulary)
    const scores = weights.map((row, label) => {
      let sum = core.biases[label] ?? 0
      for (let i = 0; i < at.length; i++) sum += (value[i] as number) * (row[at[i] as number] as number)
      return sum
    })
    const best = scores.indexOf(Math.max(...scores))
    const second = Math.max(...scores.filter((_, label) => label !== best))
    const spoke = Array.from(at, (place, i) => ({
      gram: core.grams[place] ?? '',
      points: (value[i] as number) * (weights[best]?.[place] ?? 0),
    }))
    const why = spoke
      .filter((one) => one.points > 0)
      .sort((a, b) => b.points - a.points || (a.gram < b.gram ? -1 : 1))
      .slice(0, mostWhy)
      .map((one) => one.gram)
    return { best, margin: (scores[best] as number) - second, why }
  }
}

/** A classifier of one model: made once, then called for each request. */
export function openClassifier(model: TopicsModel): (text: Text) => Classified {
  const judge = judgeOf(model)
  const { slope, offset } = model.calibration
  return (text) => {
    const { best, margin, why } = judge(text)
    const score = Number((1 / (1 + Math.exp(-(slope * margin + offset)))).toFixed(4))
    const sure = score >= model.abstainBelow && why.length > 0
    return { label: sure ? (model.labels[best] ?? null) : null, score, why }
  }
}
