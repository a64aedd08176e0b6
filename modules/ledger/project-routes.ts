import { buffer } from 'node:stream/consumers'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { blockerEndpoints, projectEndpoints } from '#contract/projects/endpoints.ts'
import { addBlocker, amendBlocker, openBlockerMatter } from '#service/projects/blockers.ts'
import { recordCounted, recordMilestone, recordMovement, recordStage } from '#service/projects/facts.ts'
import { importProjects } from '#service/projects/import.ts'
import { countProjects, listBlockers, listFundsGaps, listProjects } from '#service/projects/list.ts'
import { blockerCursor, projectCursor } from '#service/projects/order.ts'
import { getProject } from '#service/projects/read.ts'
import { exportProjects, projectTemplate } from '#service/projects/sheets.ts'
import { amendProject, createProject } from '#service/projects/write.ts'
import { faultIn } from './say.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const readingRoutes: readonly Route[] = [
  bind(projectEndpoints.list, async ({ query, within }) => {
    const { cursor, ...rest } = query
    const shape = projectCursor(query.sort)
    const after = decodeCursor(shape, cursor)?.keys
    const page = await within((tenancy) => listProjects(tenancy, { ...rest, after }))
    return { ...page, next: page.next && encodeCursor(shape, shape.parse({ sort: query.sort, keys: page.next })) }
  }),
  bind(projectEndpoints.counts, ({ query, within }) => within((tenancy) => countProjects(tenancy, query))),
  bind(projectEndpoints.fundsGaps, ({ query, within }) => within((tenancy) => listFundsGaps(tenancy, query))),
  bind(projectEndpoints.get, async ({ params, query, within, reply }) => {
    const project = await within((tenancy) => getProject(tenancy, params.id, query.asOf))
    reply.etag(project.version)
    return project
  }),
]

const writingRoutes: readonly Route[] = [
  bind(projectEndpoints.create, async ({ body, within, reply }) => {
    const project = await within((tenancy) => createProject(tenancy, body))
    reply.created(`/projects/${project.id}`)
    return project
  }),
  bind(projectEndpoints.amend, async ({ params, body, version, within, reply }) => {
    const project = await within((tenancy) => amendProject(tenancy, { id: params.id, version, change: body }))
    reply.etag(project.version)
    return project
  }),
  bind(projectEndpoints.stage, ({ params, body, within }) =>
    within((tenancy) => recordStage(tenancy, { id: params.id, entry: body })),
  ),
  bind(projectEndpoints.counted, ({ params, body, within }) =>
    within((tenancy) => recordCounted(tenancy, { id: params.id, counted: body })),
  ),
  bind(projectEndpoints.milestone, ({ params, body, within }) =>
    within((tenancy) => recordMilestone(tenancy, { id: params.id, milestone: body })),
  ),
  bind(projectEndpoints.movement, ({ params, body, within }) =>
    within((tenancy) => recordMovement(tenancy, { id: params.id, movement: body })),
  ),
]

const sheetRoutes: readonly Route[] = [
  bind(projectEndpoints.export, async ({ query, within, reply }) => {
    const body = await within((tenancy) => exportProjects(tenancy, query))
    return reply.file({ body, mediaType: xlsx, fileName: '项目.xlsx', bytes: body.length })
  }),
  bind(projectEndpoints.template, async ({ within, reply }) => {
    const body = await within((tenancy) => projectTemplate(tenancy))
    return reply.file({ body, mediaType: xlsx, fileName: '项目空表.xlsx', bytes: body.length })
  }),
  bind(projectEndpoints.import, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const taken = await within((tenancy) => importProjects(tenancy, { ...body, fileName: file.name, content }))
    const told = faultIn(language)
    return {
      ...taken,
      faults: taken.faults.map(told),
      warnings: taken.warnings.map(told),
      projectIds: [...taken.projectIds],
    }
  }),
]

const blockerRoutes: readonly Route[] = [
  bind(blockerEndpoints.list, async ({ query, within }) => {
    const { cursor, ...rest } = query
    const after = decodeCursor(blockerCursor, cursor)?.keys
    const page = await within((tenancy) => listBlockers(tenancy, { ...rest, after }))
    return {
      ...page,
      next: page.next && encodeCursor(blockerCursor, blockerCursor.parse({ sort: 'since', keys: page.next })),
    }
  }),
  bind(blockerEndpoints.create, async ({ params, body, within, reply }) => {
    const blocker = await within((tenancy) => addBlocker(tenancy, { projectId: params.id, blocker: body }))
    reply.created(`/projects/${params.id}`)
    return blocker
  }),
  bind(blockerEndpoints.amend, async ({ params, body, version, within, reply }) => {
    const blocker = await within((tenancy) => amendBlocker(tenancy, { id: params.id, version, change: body }))
    reply.etag(blocker.version)
    return blocker
  }),
  bind(blockerEndpoints.openMatter, ({ params, body, within }) =>
    within((tenancy) => openBlockerMatter(tenancy, { id: params.id, basis: body.basis })),
  ),
]

export const projectRoutes: readonly Route[] = [...readingRoutes, ...writingRoutes, ...sheetRoutes, ...blockerRoutes]
