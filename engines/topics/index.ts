export { openClassifier, trainTopics } from './classify.ts'
export {
  type Classified,
  LabelledRequest,
  Request,
  type Route,
  type Surge,
  type Topic,
  TopicsModel,
  UnitDuties,
} from './contract.ts'
export { instantOf } from './instant.ts'
export { macroF1 } from './measures.ts'
export { openRouter } from './route.ts'
export { openStream } from './stream.ts'
export { type SurgeRules, surgeRules, watchSurges } from './surge.ts'
