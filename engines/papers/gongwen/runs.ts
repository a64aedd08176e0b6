import { type IFontAttributesProperties, TextRun } from 'docx'
import { type FontName, fonts, pitchCorrection, size } from './geometry.ts'
import type { Look } from './looks.ts'
import { citeMark } from './render-text.ts'
import type { Inline } from './tree.ts'

/** The hint makes Word set the quotation marks “ ”, which both scripts share, as Chinese ones. */
export const fontOf = (name: FontName): IFontAttributesProperties => ({
  ascii: name === 'body' ? 'Times New Roman' : fonts[name],
  hAnsi: name === 'body' ? 'Times New Roman' : fonts[name],
  eastAsia: fonts[name],
  hint: 'eastAsia',
})

type Setting = Pick<Look, 'font' | 'size' | 'leadFont' | 'colour' | 'bold'>

/** A line's lead (numeral and heading, 〔n〕 of a source) and its runs; citations stand raised behind their figure. */
export function runsOf(line: { readonly lead?: string; readonly runs: readonly Inline[] }, look: Setting): TextRun[] {
  const setting = {
    size: look.size,
    ...(look.size === size.three && { characterSpacing: pitchCorrection }),
    ...(look.colour !== undefined && { color: look.colour }),
    ...(look.bold && { bold: true }),
  }
  const lead =
    line.lead === undefined
      ? []
      : [new TextRun({ ...setting, font: fontOf(look.leadFont ?? look.font), text: line.lead })]
  const font = fontOf(look.font)
  return [
    ...lead,
    ...line.runs.flatMap((run) => [
      new TextRun({ ...setting, font, text: run.text, ...(run.strong && { bold: true }) }),
      ...(run.cite === undefined
        ? []
        : [new TextRun({ ...setting, font, text: citeMark(run.cite), superScript: true })]),
    ]),
  ]
}
