import { z } from 'zod'

/** An identifier of one kind of thing: a UUIDv7 in lower case. Ids of different kinds do not mix. */
export type Id<Kind extends string> = string & z.BRAND<`id:${Kind}`>

/** The zod schema of ids of one kind, for contracts: `const CommitmentId = idOf('commitment')`. */
export const idOf = <Kind extends string>(_kind: Kind) =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .brand<`id:${Kind}`>()

/** A district's GB/T 2260 code, six digits as text: `110107` 石景山区. It is the tenant key of every table. */
export const DistrictCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<'district'>()
export type DistrictCode = z.infer<typeof DistrictCode>

export const UnitId = idOf('unit')
export type UnitId = Id<'unit'>
export const PersonId = idOf('person')
export type PersonId = Id<'person'>
