/**
 * Writes src/language/zh-Hant from src/language/zh-Hans, sentence by sentence, and then puts right the terms a machine
 * gets wrong. Run after changing the source: `node apps/web/scripts/write-traditional.ts`. Never edit zh-Hant by hand:
 * a term that reads wrongly belongs in `terms` below.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js'

/** Hand-checked terms, applied after the conversion: what the converter gives, what an office writes. */
const terms: readonly (readonly [string, string])[] = [
  ['台賬', '臺賬'],
  ['覈', '核'],
  ['裏', '裡'],
  ['羣', '群'],
  ['爲', '為'],
  ['纔', '才'],
  ['啓', '啟'],
  ['牀', '床'],
  ['佈', '布'],
  ['複核', '覆核'],
  ['“', '「'],
  ['”', '」'],
  ['」里', '」裡'],
]

const here = join(dirname(fileURLToPath(import.meta.url)), '../src/language')
const convert = Converter({ from: 'cn', to: 't' })
const right = (text: string) => terms.reduce((whole, [from, to]) => whole.replaceAll(from, to), convert(text))

for (const file of readdirSync(join(here, 'zh-Hans'))) {
  if (file === 'index.ts') continue
  const area = file.replace(/\.ts$/, '')
  const source = readFileSync(join(here, 'zh-Hans', file), 'utf8')
  // Comments are English and stay; only the Chinese inside the quotes changes.
  const body = source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (quoted) => right(quoted))
  const typed = body
    .replace(`export const ${area} = {`, `export const ${area}: AreaText<'${area}'> = {`)
    .replace(/\} as const\s*$/, '}\n')
  writeFileSync(join(here, 'zh-Hant', file), `import type { AreaText } from '../keys.ts'\n\n${typed}`)
}
