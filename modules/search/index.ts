export { foldedText, pairsIn } from '#domain/grams.ts'
export { forget, index, type Question, type SearchEntry, search, wordsOf } from '#service/search.ts'
export { routes } from './routes.ts'

/** Search opens nothing by itself: each record is found by those who hold the word it was indexed with. */
export const access = {}
