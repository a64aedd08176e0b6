/**
 * GB/T 9704-2012 §5–6 in the units of a .docx. 1 twip = 1/20 point = 1/1440 inch; 1 mm = 56.6929 twips.
 * A4 210 × 297 mm, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters in 3号 (16 points).
 */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  /** From the sheet's foot to the foot of the page number: its top stands 7 mm below the text area, 4号 is 4.9 mm high. */
  footer: mm(35 - 7 - 4.9),
} as const

/** 156 mm in twips. */
export const textWidth = page.width - page.left - page.right
const textHeight = page.height - page.top - page.bottom

const linesPerPage = 22
const charactersPerLine = 28

/**
 * 225 mm ÷ 22 = 28.99 points. Rounded down to 579 twips (28.95): 22 × 580 twips is 4 twips more than the text area, and
 * Word and LibreOffice then set 21 lines.
 */
export const linePitch = Math.floor(textHeight / linesPerPage)

/** Half points, as .docx counts type sizes: 2号 22, 3号 16, 4号 14, 小4号 12 points. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24 } as const

/** What is added to each character's 16 points, in 1/4096 point: 156 mm ÷ 28 = 15.79 points. */
export const charSpace = Math.round((textWidth / 20 / charactersPerLine - 16) * 4096)

/**
 * The same on each run, in twips: 28 × (320 − 6) is 8792 of the 8845 there are, and a 29th does not fit. With −5 it should
 * fit as well, but LibreOffice 7.4 measures a hair wider and sets 27 (tried).
 */
export const pitchCorrection = Math.floor(textWidth / charactersPerLine) - 320 - 1

/** One character of 3号 and of 4号 in twips, for indents “空一字”. */
export const character = { three: Math.round(textWidth / charactersPerLine), four: 280 } as const

/** Fonts are named, not embedded; a machine without them shows its own (Word: 仿宋, LibreOffice: any Song). */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  black: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const
export type FontName = keyof typeof fonts

export const red = 'FF0000'

/** Eighths of a point: the thick rules of the colophon 0.35 mm, the thin one 0.25 mm, the red rule 0.5 mm or so. */
export const rule = { thick: 8, thin: 6, red: 12 } as const
