import type { Language } from '@lantu/kernel'
import { bind, type Route } from '@lantu/platform/http'
import { boardEndpoints, type MemberResult } from '#contract/board.ts'
import {
  changeMembers,
  closeBoard,
  createBoard,
  getBoard,
  listBoards,
  type MemberOutcome,
  renameBoard,
  suggestMembers,
} from '#service/boards.ts'
import { sayOf } from './say.ts'

const resultIn =
  (language: Language) =>
  ({ error, ...one }: MemberOutcome): MemberResult => ({
    ...one,
    code: error?.code ?? null,
    say: error ? sayOf(error, language) : null,
  })

/** 专项看板 and 多年计划. */
export const boardRoutes: readonly Route[] = [
  bind(boardEndpoints.list, async ({ query, within }) => ({
    rows: await within((tenancy) => listBoards(tenancy, query.asOf)),
  })),
  bind(boardEndpoints.get, async ({ params, query, within, reply }) => {
    const board = await within((tenancy) => getBoard(tenancy, params.boardId, query.asOf))
    if (query.asOf === undefined) reply.etag(board.version)
    return board
  }),
  bind(boardEndpoints.create, async ({ body, within, reply }) => {
    const board = await within((tenancy) => createBoard(tenancy, body))
    reply.created(`/boards/${board.id}`)
    return board
  }),
  bind(boardEndpoints.rename, async ({ params, body, version, within, reply }) => {
    const board = await within((tenancy) => renameBoard(tenancy, { id: params.boardId, version, ...body }))
    reply.etag(board.version)
    return board
  }),
  bind(boardEndpoints.close, async ({ params, body, version, within, reply }) => {
    const board = await within((tenancy) => closeBoard(tenancy, { id: params.boardId, version, ...body }))
    reply.etag(board.version)
    return board
  }),
  bind(boardEndpoints.members, async ({ params, body, within, language }) => ({
    results: (await within((tenancy) => changeMembers(tenancy, { id: params.boardId, change: body }))).map(
      resultIn(language),
    ),
  })),
  bind(boardEndpoints.suggestions, async ({ params, within }) => ({
    rows: await within((tenancy) => suggestMembers(tenancy, params.boardId)),
  })),
]
