import type { Endpoint, ResponseOf } from '@lantu/kernel/contract'
import {
  hashKey,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { type Answer, type AnyInput, ask, type CallOptions, type Input, newKey } from './call.ts'
import { isProblem, ProblemError } from './problem.ts'
import { areaOf } from './url.ts'

/** Keys begin with the endpoint's area, so that one server event can make a whole area's answers stale. */
export const keyOf = (endpoint: Endpoint, input: AnyInput): readonly unknown[] => [
  areaOf(endpoint),
  `${endpoint.method} ${endpoint.path}`,
  input.params ?? null,
  input.query ?? null,
]

const isSignedOut = (error: unknown): boolean => isProblem(error) && error.problem.status === 401

/**
 * When any call is answered that the server no longer knows the reader (the session has ended elsewhere or run out), the
 * query `who` is asked again: whoever shows it learns that it is signed out, and keeps what it has.
 */
export const createQueryClient = (who: readonly unknown[]): QueryClient => {
  const askWho = (error: unknown) => {
    if (isSignedOut(error) && client.getQueryData(who) !== undefined) void client.invalidateQueries({ queryKey: who })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryHash !== hashKey(who)) askWho(error)
      },
    }),
    mutationCache: new MutationCache({ onError: askWho }),
    // What the browser believes of its line is no reason to wait without a word: every call is tried, and says so when it fails.
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        // A refusal stays a refusal; only a lost connection or a broken server is worth asking again.
        retry: (count, error) => count < 2 && isWorthRetrying(error),
        refetchOnWindowFocus: true,
      },
    },
  })
  return client
}

const isWorthRetrying = (error: unknown): boolean =>
  isProblem(error) && (error.kind === 'network' || (error.kind === 'refused' && error.problem.status >= 500))

export interface Loaded<E extends Endpoint> {
  readonly data: ResponseOf<E> | undefined
  readonly version: number | null
  /** Not while something is shown and only the session has run out: the frame asks to sign in, and the page stays. */
  readonly error: ProblemError | null
  /** The last answer was that the server does not know the reader. */
  readonly signedOut: boolean
  readonly loading: boolean
  /** When the shown data was fetched, in milliseconds; 0 when there is none. */
  readonly at: number
  readonly again: () => void
}

/** Reads an endpoint: `const ledger = useEndpoint(listCommitments, { query: { lamp: 'red' } })`. */
export function useEndpoint<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: { readonly enabled?: boolean } = {},
): Loaded<E> {
  const query = useQuery<Answer<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => ask(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    placeholderData: (last) => last,
  })
  return {
    data: query.data?.data,
    version: query.data?.version ?? null,
    error: query.data && isSignedOut(query.error) ? null : asProblem(query.error),
    signedOut: isSignedOut(query.error),
    loading: query.isLoading,
    at: query.dataUpdatedAt,
    again: () => void query.refetch(),
  }
}

/** An endpoint that answers with a page of rows, as `pageOf` declares it. */
export type PagedEndpoint<Row> = Endpoint & {
  readonly response: { readonly _output: { rows: Row[]; next: string | null; total: number | null } }
}

/** Reads a list page by page: the rows so far, whether there are more, and how to get them. */
export function usePages<Row, const E extends PagedEndpoint<Row>>(
  endpoint: E,
  input: Input<E>,
  options: { readonly enabled?: boolean } = {},
) {
  type RowOf = ResponseOf<E> extends { rows: (infer R)[] } ? R : never
  const given: AnyInput = input
  const query = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, input), 'pages'],
    queryFn: async ({ signal, pageParam }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam }
      const page = { ...given, query: { ...given.query, ...cursor } } as Input<E>
      return (await ask(endpoint, page, { signal })).data as {
        rows: RowOf[]
        next: string | null
        total: number | null
      }
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: options.enabled ?? true,
  })
  const pages = query.data?.pages ?? []
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total ?? null,
    error: query.data && isSignedOut(query.error) ? null : asProblem(query.error),
    loading: query.isLoading,
    hasMore: query.hasNextPage,
    fetchingMore: query.isFetchingNextPage,
    at: query.dataUpdatedAt,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  }
}

/**
 * Changes something. While the connection is lost and the same call is tried again, the idempotency key stays the same,
 * so nothing is made twice; once the server has answered, the next call gets a new one. On success the endpoint's own
 * area is read anew, and those in `alsoStale`.
 */
export function useMutate<const E extends Endpoint>(
  endpoint: E,
  options: { readonly alsoStale?: readonly string[] } = {},
) {
  const client = useQueryClient()
  const lastKey = useRef<{ readonly of: string; readonly key: string } | null>(null)
  const mutation = useMutation<Answer<E>, Error, { readonly input: Input<E>; readonly options: CallOptions }>({
    mutationFn: async ({ input, options: given }) => {
      const of = JSON.stringify(input)
      const key = lastKey.current?.of === of ? lastKey.current.key : newKey()
      lastKey.current = { of, key }
      try {
        const answer = await ask(endpoint, input, { idempotencyKey: key, ...given })
        lastKey.current = null
        return answer
      } catch (error) {
        if (isProblem(error) && error.kind === 'refused') lastKey.current = null
        throw error
      }
    },
    onSuccess: async () => {
      const areas = [areaOf(endpoint), ...(options.alsoStale ?? [])]
      await Promise.all(areas.map((area) => client.invalidateQueries({ queryKey: [area] })))
    },
  })
  return {
    /** Resolves with the answer or throws the ProblemError. */
    run: async (input: Input<E>, given: CallOptions = {}): Promise<ResponseOf<E>> =>
      (await mutation.mutateAsync({ input, options: given })).data,
    running: mutation.isPending,
    error: asProblem(mutation.error),
    reset: mutation.reset,
  }
}

/** What was thrown, as a problem; anything else is a fault of ours and shown as a broken contract. */
export function asProblem(error: Error | null): ProblemError | null {
  if (error === null || error instanceof ProblemError) return error
  return new ProblemError(
    'contract',
    { type: 'about:blank', title: 'contract', status: 0, code: 'client.contract', detail: error.message },
    error,
  )
}
