/** What a verb reading is: the frame the verb stands in, where it is, and what it acts on. */
export type Frame =
  | 'plain'
  | 'by' // 以X做Y
  | 'premise' // 以X为Y, 围绕X with nothing after
  | 'dispose' // 把X做成Y
  | 'let' // 让X成为Y
  | 'within' // 在X上下功夫
  | 'around' // 围绕X做Y
  | 'for' // 为X做Y
  | 'toward' // 向X做Y, 对X做Y
  | 'subject' // X增长5%

export interface VerbReading {
  readonly frame: Frame
  readonly verbStart: number
  readonly verbEnd: number
  readonly objectStart: number
  readonly objectEnd: number
}

/** A verb with its 好 and its coordination, without its object. */
export interface Head {
  readonly start: number
  readonly end: number
}

export const plainObject = (head: Head, end: number): VerbReading => ({
  frame: 'plain',
  verbStart: head.start,
  verbEnd: head.end,
  objectStart: head.end,
  objectEnd: end,
})
