import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { makeBulletin, paperOfBulletin } from '@lantu/bulletins'
import { BulletinKind } from '@lantu/bulletins/contract'
import { systemActor } from '@lantu/kernel'
import { findPeriod } from '@lantu/kernel/time'
import type { Paper } from '@lantu/papers/gongwen'
import { renderDocx, renderHtml, renderText } from '@lantu/papers/gongwen'
import { withTenant } from '@lantu/platform/db'
import { Command } from 'commander'
import { chooseDistrict, withDatabase } from '../database.ts'
import { print } from '../lines.ts'
import { BadInput } from '../outcome.ts'

type Render = (paper: Paper, createdAt: string) => Promise<Uint8Array | string>

/** How each file ending is written. */
const renderers: Readonly<Record<string, Render>> = {
  '.docx': (paper, createdAt) => renderDocx(paper, { createdAt }),
  '.html': async (paper) => renderHtml(paper),
  '.txt': async (paper) => renderText(paper),
}

export const bulletinCommand = new Command('bulletin')
  .description('draft a bulletin from a frozen snapshot and write it as DOCX, HTML or text')
  .argument('<kind>', `${BulletinKind.options.join(' or ')}: 督查通报, 经济社会发展情况`)
  .requiredOption('--out <file>', 'ends in .docx, .html or .txt')
  .option('--district <code>', 'the district’s code or name')
  .option('--period <label>', 'for example 2024Q1 or 2024年1—4月; without it the newest that fits')
  .action(async (given: string, options: { out: string; district?: string; period?: string }) => {
    const kind = BulletinKind.safeParse(given)
    if (!kind.success)
      throw new BadInput(`There is no bulletin "${given}". There are: ${BulletinKind.options.join(', ')}.`)
    const render = renderers[extname(options.out).toLowerCase()]
    if (!render) throw new BadInput(`${options.out}: the file must end in ${Object.keys(renderers).join(', ')}.`)
    const period = options.period === undefined ? undefined : findPeriod(options.period)
    if (options.period !== undefined && !period)
      throw new BadInput(`--period ${options.period} cannot be read; write 2024Q1, 2024年1—4月 or 2024-04.`)
    await withDatabase(async (database) => {
      const district = await chooseDistrict(database, options.district)
      const made = await withTenant(database, systemActor(district), async (tenancy) => {
        const bulletin = await makeBulletin(tenancy, { kind: kind.data, ...(period && { period }) })
        return { bulletin, ...(await paperOfBulletin(tenancy, bulletin.id)) }
      })
      await writeFile(options.out, await render(made.paper, made.createdAt))
      await print({
        id: made.bulletin.id,
        title: made.name,
        out: options.out,
        citations: made.paper.citations?.length ?? 0,
      })
    })
  })
