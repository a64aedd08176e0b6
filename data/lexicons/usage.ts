/**
 * Taiwan usage and conversion leftovers beside mainland usage, equal in length so that offsets stand. The left side is
 * already simplified character by character.
 * As of 2026-11; source: OpenCC's TWPhrases (Apache-2.0) for the words, the Xicheng text of 2025-02-06 for the leftovers.
 */
export const USAGE_VARIANTS: readonly (readonly [string, string])[] = [
  ['高品质', '高质量'],
  ['水准', '水平'],
  ['回圈', '循环'],
  ['网路', '网络'],
  ['资讯', '信息'],
  ['讯息', '信息'],
  ['著力', '着力'],
  ['著眼', '着眼'],
  ['沿著', '沿着'],
  ['资料库', '数据库'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['晶片', '芯片'],
  ['程式', '程序'],
]
