import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Learned constants are data of the engine: one JSON file each, with its version inside. Format it before committing. */
export function writeLearned(name: 'forecast' | 'pace', constants: Readonly<Record<string, unknown>>): void {
  const path = fileURLToPath(new URL(`../../engines/pace/learned/${name}.json`, import.meta.url))
  writeFileSync(path, `${JSON.stringify(constants, null, 2)}\n`)
}
