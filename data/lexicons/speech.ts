/**
 * What stands around a commitment without belonging to it: who speaks, the modal, numbering, and the words that mark a
 * narrative clause. As of 2026-11; source: read off public meeting reports and work reports by the house.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Verbs of saying after which a speaker's demands follow. */
export const SAYING_VERBS = words(`强调 指出 要求 提出 强调指出 提出要求 部署要求 号召 希望 表示 强调说`)

/** Sayings after which a clause without a modal is still a demand. */
export const DEMANDING_VERBS = words(`强调 要求 提出要求 强调指出 号召 希望 明确`)

/** Modals that make a demand; they stay outside the span. */
export const MODALS = words(
  `要 必须 应当 应 须 需要 需 务必 务必要 必须要 一定要 都要 还要 更要 也要 就要 将要 既要 又要`,
)

/** Openers dropped before the modal is looked for. */
export const CONNECTIVES = words(
  `同时 此外 另外 并 且 并且 而且 以及 从而 进而 因此 为此 对此 特别是 尤其是 其中 首先 其次 再次 最后 一方面 另一方面 当前 目前 下一步 接下来 今后 未来 具体来说 总之 概括起来 与此同时 在此基础上 在此过程中 其一 其二 其三`,
)

/** A clause that contains one of these is narrative: somebody did, attended, heard or achieved something. */
export const NARRATIVE_MARKS = words(
  `以来 参加会议 出席会议 列席会议 主持会议 参加。 会议召开 召开会议 部署了 通报了 听取了 审议了 传达了 总结了 分析了 取得了 取得较好成效 取得显著成效 取得积极成效 取得新成绩 实现了 完成了 奠定了 迈出了 展现了 彰显了 形成了 打开了 走出了 受到 荣获 获评 获得了 已经 已有 已达 已于 曾 位居 居全 排名第`,
)
