/**
 * What tells last year's review from the plan in a work report. Points are log-odds-like weights, positive for the plan.
 * As of 2026-11; source: counted on seven public 2024–2026 work reports (State Council, Shanghai, Tianjin, Chongqing,
 * Zhejiang, Guangdong) whose headings say which part is which; rounded by the house.
 */
export interface TenseCue {
  readonly pattern: string
  readonly points: number
}

/** Titles that say which part follows. */
export const REVIEW_TITLES =
  '工作回顾|回顾|工作情况|执行情况|完成情况|主要成绩|发展成就|过去[一五]年|去年|上年|存在的?(?:困难|问题|不足)'
export const PLAN_TITLES =
  '主要任务|工作安排|重点工作|工作任务|工作部署|主要目标|目标任务|总体要求|总体思路|预期目标|今年|下一步|今后|未来|自身建设|政府治理|十五五|重点任务|工作打算|工作建议|工作重点'

export const TENSE_CUES: readonly TenseCue[] = [
  { pattern: '取得', points: -2 },
  { pattern: '圆满', points: -1.5 },
  { pattern: '成功(?:举办|创建|获批|入选|落地)', points: -3 },
  { pattern: '荣获|获评|获批|入选|位居|位列|居全|跃居|首次|首个|创历史|创下|新高|名列', points: -2.5 },
  { pattern: '(?:累计|总数|总量)?(?:达到?|增至|增加到|提高到|超过?|突破)\\d', points: -0.8 },
  { pattern: '(?:同比|比上年|较上年|分别)(?:增长|下降|提高|提升)', points: -3 },
  { pattern: '(?:增长|下降|提高)\\d[\\d.]*(?:%|个百分点)(?!左右|以上|以内)', points: -1 },
  { pattern: '了(?!解|结|望)', points: -1.5 },
  {
    pattern:
      '(?:有力|有效|稳步|扎实|深入|全面|加快|持续|进一步|不断|显著|明显)(?:推进|提升|增强|改善|优化|完善|巩固|加强|扩大|释放|实施|开展|健全)$',
    points: -2,
  },
  {
    pattern:
      '(?:推进|提升|增强|改善|优化|巩固|好转|回升|向好|显现|显著|落地|投用|投产|通车|开工|建成|完成|启动|见效|达标|稳定|凸显|迸发|涌现|形成)$',
    points: -1.2,
  },
  { pattern: '(?:一年来|过去一年|五年来|去年|以来|我们克服|回顾)', points: -4 },
  { pattern: '20\\d\\d年.{0,40}(?:是|实现|完成)', points: -0.5 },
  { pattern: '成效|成绩|成果丰硕|迈出|迈上|稳中有进|来之不易|决定性', points: -1.5 },
  { pattern: '不足|困难|挑战|短板|问题(?:依然|仍然|还)|仍需|有待|不够|差距', points: -1.2 },
  { pattern: '(?:左右|以上|以内)(?:$|，|。|；|、)', points: 2 },
  { pattern: '力争|确保|争取|努力|奋力', points: 2 },
  { pattern: '^(?:要|必须|将|我们将|我们要)', points: 3 },
  { pattern: '今年(?!以来)|全年(?!.{0,40}(?:实现|达到))', points: 1.5 },
  {
    pattern:
      '^(?:支持|鼓励|引导|推动|促进|培育|加快|加强|强化|深化|实施|完善|健全|优化|开展|打造|建设|推进|提升|探索|坚持|大力|积极|持续|深入)',
    points: 0.7,
  },
  { pattern: '启动(?:实施|建设)|谋划|筹建|创建|探索', points: 0.5 },
]

/** Phrases that settle a whole paragraph: thanks and shortcomings close a review, this year's targets open a plan. */
export const TENSE_ANCHORS: readonly TenseCue[] = [
  {
    pattern: '清醒地?(?:认识|看到)|衷心(?:的)?感谢|成绩来之不易|成绩的取得|过去一年取得的成绩|向[^。]{0,60}致以',
    points: -16,
  },
  { pattern: '(?:过去一年|一年来|五年来|这五年|过去五年)(?:，|我们|里)', points: -8 },
  { pattern: '(?:主要做了以下工作|主要预期目标(?:全面|圆满)?(?:完成|实现))', points: -8 },
  {
    pattern:
      '(?:今年|明年|20\\d\\d年)[^。]{0,24}(?:主要预期目标是|主要目标是|预期目标：|要重点做好|重点(?:抓好|做好)|要做好|工作的总体要求)',
    points: 16,
  },
  { pattern: '(?:做好今年|做好20\\d\\d年|今年将|今年要|今年是|今年我们要|今后五年|未来五年)', points: 8 },
  { pattern: '“十五五”时期[^。]{0,24}(?:目标|指导思想|任务|是)', points: 8 },
  { pattern: '直面(?:这些)?(?:问题|挑战)', points: -4 },
]
