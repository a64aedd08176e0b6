export { AlreadyClaimed, type Claim, underClaim } from './claim.ts'
