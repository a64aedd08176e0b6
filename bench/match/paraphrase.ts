/** How the same task is said again by rule. Each rule gives null where it has nothing to change. */
export interface Rule {
  readonly name: string
  readonly say: (text: string) => string | null
}

/** Verbs that minutes use for one another. Folded to simplified; the bench folds before it asks. */
const likeVerbs: readonly (readonly [string, string])[] = [
  ['加快推进', '抓紧推动'],
  ['加快', '推进'],
  ['推进', '推动'],
  ['推动', '促进'],
  ['持续深化', '深入开展'],
  ['完善', '健全'],
  ['加强', '强化'],
  ['强化', '加强'],
  ['提高', '提升'],
  ['提升', '提高'],
  ['打造', '建设'],
  ['抓好', '做好'],
  ['做好', '抓好'],
  ['落实', '执行'],
  ['办好', '组织好'],
  ['优化', '改善'],
  ['建设', '打造'],
  ['构建', '建立'],
]
const openings =
  /^(持续|不断|进一步|努力|切实|全面|认真|扎实|深入|有序|坚决|坚定不移|精心|积极|大力|充分|继续|逐步|高水平|高标准)+/

export const rules: readonly Rule[] = [
  {
    name: 'another verb',
    say: (text) => {
      const pair = likeVerbs.find(([from]) => text.includes(from))
      return pair ? text.replace(pair[0], pair[1]) : null
    },
  },
  {
    name: 'adverb left out',
    say: (text) => {
      const bare = text.replace(openings, '')
      return bare === text || bare.length < 4 ? null : bare
    },
  },
  { name: 'a unit and a day', say: (text) => `区有关部门要在年底前${text}，确保见到实效` },
  {
    name: 'object first',
    say: (text) => {
      const bare = text.replace(openings, '')
      const pair = likeVerbs.find(([from]) => bare.startsWith(from))
      const object = pair && bare.slice(pair[0].length)
      return pair && object && object.length > 3 ? `${object}要${pair[0]}` : null
    },
  },
  {
    name: 'attribute left out',
    say: (text) => {
      const bare = text.replace(/[^的、，]{2,8}的/, '')
      return bare === text || bare.length < 5 ? null : bare
    },
  },
]
