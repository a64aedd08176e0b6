import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { systemEffects } from '@lantu/kernel/effects'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { openBudgets } from './budgets.ts'
import { cookieJar } from './cookies.ts'
import { csrfTokens } from './csrf.ts'
import { execute } from './execute.ts'
import { admit, receive } from './gate.ts'
import { serveHealth } from './health.ts'
import { apiPrefix, type House, type HttpOptions } from './house.ts'
import { readJsonBody } from './json-body.ts'
import { openApiOf } from './openapi.ts'
import { answerRefusal, refuseBytes, refuseCalls } from './refuse-calls.ts'
import { logCalls } from './request-log.ts'
import type { Route } from './route.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { drainWhenStopping, stop } from './shutdown.ts'
import { serveWeb } from './web.ts'

/** The server as `apps/server` and tests hold it. */
export interface Http {
  /** For `inject` in tests; routes come by `registerRoutes`. */
  readonly app: FastifyInstance
  /** Starts to listen and gives the address, `http://127.0.0.1:3000`. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>
  /** Takes no new calls, ends the event streams, lets calls under way finish until the deadline, then cuts. */
  close(): Promise<void>
}

const houses = new WeakMap<Http, House>()

/** The HTTP server with everything outside given as an argument, so that it runs without database, disk or clock. */
export async function createHttp(options: HttpOptions): Promise<Http> {
  const { config } = options
  if (config.secret.length < 32) throw new TypeError('the HTTP secret needs at least 32 characters')
  const effects = options.effects ?? systemEffects
  const newId = () => effects.newId()
  let house: House | undefined
  const app = Fastify({
    logger: false,
    trustProxy: typeof config.trustProxy === 'boolean' ? config.trustProxy : [...config.trustProxy],
    bodyLimit: config.limits.bodyBytes,
    requestTimeout: config.limits.requestMs,
    // Calendar and invitation tokens stand in paths and are longer than the default 100.
    routerOptions: { maxParamLength: 512 },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseBytes(newId),
    frameworkErrors: (thrown, request, reply) => {
      if (house) answerRefusal(house, { thrown, request, reply })
    },
  })
  app.decorateRequest('visit', null)
  await setSecurityHeaders(app)
  await app.register(cookie)
  const spend = await openBudgets(app, config.budgets)
  house = {
    app,
    config,
    log: options.log,
    auth: options.auth,
    idempotency: options.idempotency,
    within: options.within,
    newId,
    cookies: cookieJar(config.secureCookies),
    csrf: csrfTokens(config.secret, (bytes) => effects.random(bytes)),
    spend,
    routes: [],
    streams: new Set(),
    stopping: false,
  }
  await furnish(house, options)
  const http = {
    app,
    listen: (at: { host: string; port: number }) => app.listen(at),
    close: () => stop(getHouse(http)),
  }
  houses.set(http, house)
  return http
}

async function furnish(house: House, options: HttpOptions): Promise<void> {
  const { app } = house
  app.addHook('onRequest', (request, reply) => receive(house, request, reply))
  logCalls(house)
  drainWhenStopping(house)
  readBodies(app)
  await app.register(multipart)
  refuseCalls(house, options.web !== undefined)
  serveHealth(house, options.checks ?? {})
  let document: string | undefined
  app.get('/api/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApiOf(house.routes, house.config))
    return reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(document)
  })
  if (options.web) await serveWeb(house, options.web.root)
}

/** Only JSON and forms are read at all; Fastify's own parsers would also take plain text. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, text: string) => {
    if (request.visit && request.routeOptions.config.lantu?.endpoint.idempotent) {
      request.visit.bodyHash = createHash('sha256').update(text).digest('base64url')
    }
    return readJsonBody(text)
  })
}

/** Puts a module's routes on the server. Two routes with one method and path are refused by Fastify at start. */
export function registerRoutes(http: Http, routes: readonly Route[]): void {
  const house = getHouse(http)
  for (const route of routes) {
    const { endpoint, budget } = route
    if (budget !== undefined && !(budget in house.config.budgets)) {
      throw new TypeError(`${endpoint.method} ${endpoint.path}: there is no budget called ${budget}`)
    }
    house.routes.push(route)
    house.app.route({
      method: endpoint.method,
      url: `${apiPrefix}${endpoint.path}`,
      config: { lantu: route },
      exposeHeadRoute: endpoint.method === 'GET' && !endpoint.download,
      onRequest: (request, reply) => admit(house, route, request, reply),
      handler: (request, reply) => execute(house, route, request, reply),
    })
  }
}

/** Every registered route, for the test that each is covered by a role and for the interface description. */
export const listRoutes = (http: Http): readonly Route[] => getHouse(http).routes

function getHouse(http: Http): House {
  const house = houses.get(http)
  if (!house) throw new TypeError('this server was not made by createHttp')
  return house
}
