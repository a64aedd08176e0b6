import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DocumentKind, extractClauses, UnitDuty } from '@lantu/clauses'
import { PlainDate } from '@lantu/kernel/time'
import { findMarking, readDocument } from '@lantu/papers/reading'
import { Command } from 'commander'
import { z } from 'zod'
import { print } from '../lines.ts'
import { BadInput } from '../outcome.ts'

export const clausesCommand = new Command('clauses')
  .description('document → commitments, as one JSON object')
  .argument('<file>', '.txt (UTF-8 or GB18030), .docx or .pdf')
  .option('--date <day>', 'the document’s own day, YYYY-MM-DD; read from the text where it stands there')
  .option('--kind <kind>', 'meeting, report or auto', 'auto')
  .option('--duties <file>', 'unit duties as JSON: [{"unit","keywords":[…]}]')
  .action(async (file: string, options: { date?: string; kind: string; duties?: string }) => {
    const kind = DocumentKind.safeParse(options.kind)
    if (!kind.success) throw new BadInput(`--kind ${options.kind}: allowed are meeting, report, auto.`)
    const date = options.date === undefined ? null : PlainDate.safeParse(options.date)
    if (date && !date.success) throw new BadInput(`--date ${options.date}: a day as YYYY-MM-DD is expected.`)
    const text = await readText(file)
    if (findMarking(text)) throw new BadInput(`${file} is marked as a state secret and is not processed.`)
    const duties =
      options.duties === undefined
        ? undefined
        : z.array(UnitDuty).parse(JSON.parse((await bytesOf(options.duties)).toString('utf8')))
    await print(extractClauses(text, { date: date?.data ?? null, kind: kind.data, ...(duties && { duties }) }))
  })

/** A plain file is taken as it is, byte for byte, so that offsets hold in it; office formats by their text. */
async function readText(file: string): Promise<string> {
  const bytes = await bytesOf(file)
  const read = await readDocument(bytes, { fileName: basename(file) })
  if (!read.ok) throw read.error
  if (read.value.format !== 'txt') return read.value.text
  return read.value.encoding === 'gb18030' ? new TextDecoder('gb18030').decode(bytes) : bytes.toString('utf8')
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new BadInput(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}.`,
    )
  }
}
