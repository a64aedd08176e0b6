import { buffer } from 'node:stream/consumers'
import { bind, type Route } from '@lantu/platform/http'
import { commitmentEndpoints } from '#contract/endpoints.ts'
import { exportCalendar } from '#service/calendar.ts'
import { exportLedger, folderTemplate } from '#service/export.ts'
import { importFolder, previewFolder } from '#service/import-folder.ts'
import { getKnownFigures, type OnRecord } from '#service/known.ts'
import { loadUnitSheet } from '#service/load-unit-sheet.ts'
import { unitSheet } from '#service/unit-sheet.ts'
import { faultIn } from './say.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sheets and calendar out, sheets in: the ledger, the 折子, and what a unit reports by sheet with the figures that are known already. */
export const sheetRoutes = (record: OnRecord): readonly Route[] => [
  bind(commitmentEndpoints.known, ({ params, query, within }) =>
    within((tenancy) => getKnownFigures(tenancy, record, { id: params.id, period: query.period })),
  ),
  bind(commitmentEndpoints.export, async ({ query, within, reply }) => {
    const { content: body, name } = await within((tenancy) => exportLedger(tenancy, query))
    return reply.file({ body, mediaType: xlsx, fileName: `任务台账 ${name}.xlsx`, bytes: body.length })
  }),
  bind(commitmentEndpoints.calendar, async ({ query, within, reply }) => {
    const body = await within((tenancy) => exportCalendar(tenancy, query))
    return reply.file({ body, mediaType: 'text/calendar', fileName: '任务时限.ics', bytes: body.length })
  }),
  bind(commitmentEndpoints.unitSheet, async ({ query, within, reply }) => {
    const body = await within((tenancy) => unitSheet(tenancy, record, query))
    return reply.file({ body, mediaType: xlsx, fileName: '进展报送.xlsx', bytes: body.length })
  }),
  bind(commitmentEndpoints.loadUnitSheet, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    const content = await buffer(file.stream)
    const { faults, warnings, ...report } = await within((tenancy) =>
      loadUnitSheet(tenancy, { ...body, fileName: file.name, content }),
    )
    const told = faultIn(language)
    return { ...report, faults: faults.map(told), warnings: warnings.map(told) }
  }),
  bind(commitmentEndpoints.import, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const outcome = await within((tenancy) => importFolder(tenancy, { ...body, fileName: file.name, content }))
    const { faults, warnings, commitmentIds, ...counts } = outcome
    const told = faultIn(language)
    return {
      ...counts,
      faults: faults.map(told),
      warnings: warnings.map(told),
      commitmentIds: [...commitmentIds],
    }
  }),
  bind(commitmentEndpoints.previewImport, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    const content = await buffer(file.stream)
    const seen = await within((tenancy) => previewFolder(tenancy, { ...body, fileName: file.name, content }))
    const told = faultIn(language)
    return { ...seen, faults: seen.faults.map(told), warnings: seen.warnings.map(told) }
  }),
  bind(commitmentEndpoints.template, async ({ within, reply }) => {
    const body = await within((tenancy) => folderTemplate(tenancy))
    return reply.file({ body, mediaType: xlsx, fileName: '折子空表.xlsx', bytes: body.length })
  }),
]
