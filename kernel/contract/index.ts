export * from './endpoint.ts'
export * from './page.ts'
export * from './problem.ts'
