import { noSession, type Session } from './session.tsx'

/** A made-up reader in the demonstration district, for the living catalogue only; it holds no words and no session. */
export const noDistrictSession = (): Session => ({
  ...noSession('2024-05-22'),
  district: { code: '990001', name: '示范区', fictional: true },
})
