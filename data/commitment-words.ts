import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** Words of one strength. A governing word (确保, 力争) decides however strong the verb after it is: 力争完成 is no 完成. */
export interface CommitmentGrade {
  readonly strength: number
  readonly governs: boolean
  readonly words: readonly string[]
}

/** How the rows of two versions of a document are laid side by side, and what softens or hardens one. */
export interface CompareRules {
  readonly version: string
  /** Least Dice coefficient (0–1) of two rows that are the same row said anew. */
  readonly least: number
  /** How much a row's moving from the head of a document to its foot counts against that, on the same scale. */
  readonly distance: number
  /** From the strongest to the weakest. */
  readonly grades: readonly CommitmentGrade[]
}

export const compareRules: readonly Parameter<CompareRules>[] = [
  {
    from: parsePlainDate('2021-02-01'),
    basis: 'house',
    unit: 'rule set',
    source: 'House default: the usual order of strength in work reports; a district is expected to look at it',
    value: {
      version: 'compare-1',
      least: 0.45,
      distance: 0.1,
      grades: [
        { strength: 5, governs: true, words: ['确保', '保证', '务必', '必须', '坚决'] },
        { strength: 4, governs: false, words: ['完成', '实现', '建成', '达到', '落实', '办好', '竣工', '投用'] },
        { strength: 3, governs: false, words: ['推动', '推进', '加快', '开展', '加强', '促进', '做好', '启动'] },
        { strength: 2, governs: true, words: ['力争', '争取', '努力', '力求', '尽量'] },
        { strength: 1, governs: true, words: ['探索', '研究', '谋划', '酝酿'] },
      ],
    },
  },
]
