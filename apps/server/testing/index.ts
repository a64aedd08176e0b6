export { composeHttp } from '../http.ts'
export { jobs, lifecycle, subscribers } from '../modules.ts'
export { loadSamplesOnce } from '../samples.ts'
export { type KillReport, killAgainAndAgain } from './kill-run.ts'
