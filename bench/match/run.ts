/**
 * Measures which commitment of a ledger 对账 proposes for a row that says it again, by version of `candidateRules`.
 * Run: `node bench/match/run.ts` (add `--verbose` for every mistake). Writes bench/match/RESULTS.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Commitment, extractClauses, fold } from '@lantu/clauses'
import { type CandidateRules, candidateRules, inForce, recordOnlyRules } from '@lantu/data'
import { parsePlainDate } from '@lantu/kernel/time'
import { askedOf, type Known, rankCandidates } from '@lantu/ledger'
import { foldedText, pairsIn } from '@lantu/search'
import { type Case, heldOut, neighbours, restatements, strangers } from './cases.ts'
import { rules as saidAgain } from './paraphrase.ts'

const sources = [
  { file: 'shijingshan-2024-04-24.txt', date: '2024-04-24' },
  { file: 'xicheng-2025-02-06.txt', date: '2025-02-06' },
]
const verbose = process.argv.includes('--verbose')
const apart = inForce(recordOnlyRules, parsePlainDate('2024-04-24')).value

/** The tasks of the two documents as a ledger would hold them: operable, and none of those kept for the record only. */
const commitments: readonly Commitment[] = sources.flatMap(({ file, date }) => {
  const text = readFileSync(new URL(`../../samples/documents/${file}`, import.meta.url), 'utf8')
  return extractClauses(text, { date: parsePlainDate(date), kind: 'meeting' }).commitments.filter(
    (row) =>
      row.operable &&
      !apart.domains.includes(row.domain) &&
      !apart.words.some((word) => foldedText(row.text).includes(word)),
  )
})
const ledger: readonly Known[] = commitments.map((row, index) => ({
  id: String(index).padStart(4, '0'),
  pairs: pairsIn(row.text),
  folded: foldedText(row.text),
  domain: row.domain,
  due: row.time?.to ?? null,
}))
for (const { of } of [...restatements, ...heldOut])
  if (of !== null && !commitments.some((row) => row.text === of))
    throw new Error(`no commitment “${of}” in the two documents`)

/** A sentence as the house reads it; one in which no row is read is compared by its words alone. */
function read({ said }: Case): Parameters<typeof askedOf>[0] {
  const [row] = extractClauses(said, { date: parsePlainDate('2024-05-06'), kind: 'report' }).commitments
  return { text: said, domain: row?.domain ?? '综合', time: row?.time ?? null, named: row?.named ?? [] }
}

const byRule: readonly { readonly name: string; readonly cases: readonly Case[] }[] = saidAgain.map(
  ({ name, say }) => ({
    name: `by rule: ${name}`,
    cases: commitments.flatMap((row) => {
      const said = say(fold(row.text))
      return said === null ? [] : [{ said, of: row.text }]
    }),
  }),
)
const groups = [
  ...byRule,
  { name: 'restated by hand', cases: restatements },
  { name: 'another task', cases: strangers },
  { name: 'another task in like words', cases: neighbours },
  { name: 'held out: restated', cases: heldOut.filter((one) => one.of !== null) },
  { name: 'held out: another task', cases: heldOut.filter((one) => one.of === null) },
]

interface Score {
  cases: number
  /** Cases that are a commitment of the ledger. */
  repeats: number
  /** Repeats whose commitment is among those shown. */
  found: number
  shown: number
  /** Cases for which anything is shown. */
  answered: number
  /** Cases whose first candidate is right. */
  first: number
}

function score(cases: readonly Case[], rules: CandidateRules): Score {
  const total: Score = { cases: cases.length, repeats: 0, found: 0, shown: 0, answered: 0, first: 0 }
  const ranked = rankCandidates(
    cases.map((one) => askedOf(read(one))),
    ledger,
    rules,
  )
  cases.forEach((one, index) => {
    const list = ranked[index] ?? []
    // The same words stand twice in a document now and then: either commitment is right.
    const right = (id: string) => one.of !== null && commitments[Number(id)]?.text === one.of
    total.repeats += Number(one.of !== null)
    total.found += Number(list.some(({ id }) => right(id)))
    total.shown += list.length
    total.answered += Number(list.length > 0)
    total.first += Number(list[0] !== undefined && right(list[0].id))
    if (!verbose || (one.of === null ? list.length === 0 : list[0] && right(list[0].id))) return
    console.log(
      `${one.said} | ${one.of ?? '—'} | ${list.map(({ id, score }) => `${commitments[Number(id)]?.text} ${score}`).join('; ')}`,
    )
  })
  return total
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(part / whole).toFixed(3)} (${part}/${whole})`
const line = (name: string, one: Score): string =>
  `| ${name} | ${one.cases} | ${share(one.found, one.repeats)} | ${share(one.first, one.repeats)} | ${share(one.first, one.answered)} | ${share(one.found, one.shown)} | ${share(one.answered, one.cases)} |`

const tables = candidateRules.map(({ value: rules }) => {
  const all = groups.flatMap((group) => group.cases)
  const lines = groups.map((group) => line(group.name, score(group.cases, rules)))
  return `## ${rules.version}

Shown from ${rules.least} on, at most ${rules.most}.

| group | cases | recall, shown | recall, first | precision of the first | precision of all shown | share with a candidate |
|---|---|---|---|---|---|---|
${lines.join('\n')}
${line('**all**', score(all, rules))}
`
})

const report = `# match: results

Repeat with \`node bench/match/run.ts\`. The ledger: ${ledger.length} operable tasks of the two published documents, those kept for the record
only left out. Asked: the same tasks said again by rule (\`paraphrase.ts\`) and by hand, and other tasks, near and far (\`cases.ts\`); all of
them are invented. candidates-2 was set on the first groups; those held out were written afterwards and are to be looked at once only:
whoever changes the rules again writes new ones.

A row said again is right when its own commitment is shown. “Precision of the first” is taken over the rows for which anything is shown,
so a candidate for another task counts against it; for other tasks the last column alone says something, and less is better.

${tables.join('\n')}`
writeFileSync(new URL('RESULTS.md', import.meta.url), report)
console.log(report)
