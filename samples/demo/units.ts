import { UNIT_DUTIES } from '@lantu/data/lexicons'
import { createUnit, type UnitKind } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'

/** The streets of 示范区; no such places exist. */
const streets = [
  '望山街道',
  '永河街道',
  '新桥街道',
  '古槐街道',
  '金塔街道',
  '长堤街道',
  '石门街道',
  '松林街道',
  '广济街道',
]

/** Units beyond those of the duties list, with their kind. */
const more: readonly { name: string; kind: UnitKind; keywords: readonly string[] }[] = [
  { name: '区体育局', kind: 'department', keywords: ['体育'] },
  { name: '区市场监管局', kind: 'department', keywords: ['市场监管', '企业开办'] },
  { name: '区消防救援支队', kind: 'dualManaged', keywords: ['消防'] },
  { name: '区经济运行专班', kind: 'taskForce', keywords: ['专班'] },
]

/** Which of the listed units are not ordinary departments. */
const kinds: Readonly<Record<string, UnitKind>> = { 市规划自然资源委分局: 'dualManaged', 公安分局: 'dualManaged' }

export const since = parsePlainDate('2019-01-01')

/** Opens the units of 示范区 and returns their ids by name; 区委, 区政府 stand above. */
export async function loadDemoUnits(tenancy: Tenancy): Promise<ReadonlyMap<string, UnitId>> {
  const ids = new Map<string, UnitId>()
  const open = async (
    name: string,
    unit: { kind: UnitKind; code: string; keywords?: readonly string[]; superior?: UnitId },
  ) => {
    const { superior } = unit
    const id = await createUnit(tenancy, {
      code: unit.code,
      name,
      kind: unit.kind,
      measures: name === '区统计局',
      from: since,
      ...(superior && { superiors: { admin: superior, supervision: superior } }),
      ...(unit.keywords && { duties: { keywords: [...unit.keywords], source: '演示' } }),
    })
    ids.set(name, id)
    return id
  }
  await open('区委', { kind: 'body', code: 'party' })
  const government = await open('区政府', { kind: 'body', code: 'gov' })
  for (const [index, { unit, keywords }] of UNIT_DUTIES.entries()) {
    await open(unit, { kind: kinds[unit] ?? 'department', code: `d${index + 1}`, keywords, superior: government })
  }
  for (const [index, one] of more.entries())
    await open(one.name, { ...one, code: `m${index + 1}`, superior: government })
  for (const [index, name] of streets.entries())
    await open(name, { kind: 'street', code: `99000100${index + 1}`, superior: government })
  return ids
}

export const demoStreets: readonly string[] = streets
