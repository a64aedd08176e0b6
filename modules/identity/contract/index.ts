export * from './door.ts'
export * from './endpoints.ts'
export * from './person.ts'
export * from './unit.ts'
