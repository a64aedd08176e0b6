import { findUnitByName } from '@lantu/identity'
import { defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { DistrictCode, parseDecimal, systemActor } from '@lantu/kernel'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import type { Stage } from './e2e.ts'

/** 规上服务业收入 far below its course, a second good row, and three bad ones: an unknown name, no period, no number. */
export const figures = `指标,期间,数值,同比,来源
规上服务业收入,2024年1—4月,705.1,-11.8,示范区统计局（演示）
规上服务业收人,2024年1—4月,705.1,-11.8,示范区统计局（演示）
重点建设项目开工数,2024年13月,40,3.0,示范区统计局（演示）
重点建设项目开工数,2024年1—5月,四十二,3.0,示范区统计局（演示）
地区生产总值,2024年1—3月,268.4,6.0,示范区统计局（演示）
`

/** An indicator with a target and only two years of figures: nothing may be said of its probability. Answers with its id. */
export const defineYoungIndicator = (stage: Stage): Promise<string> => {
  const district = DistrictCode.parse('990001')
  return withTenant(stage.database, systemActor(district), async (tenancy) => {
    const owner = await findUnitByName(tenancy, '区经济和信息化局')
    const { id, series } = await defineIndicator(tenancy, {
      code: 'N01',
      name: '低空经济企业数',
      unit: 'project',
      decimals: 0,
      frequency: 12,
      measure: 'sum',
      direction: 'up',
      link: 'production',
      sourceUnitId: null,
      ownerUnitId: owner?.unit.id ?? null,
      releaseDays: 10,
      definition: { wording: '当年新增', from: parsePlainDate('2023-01-01'), source: '演示' },
      areas: [{ code: district, name: '示范区' }],
    })
    const seriesId = SeriesId.parse(series.get(district))
    const row = (year: number, month: number) => ({
      seriesId,
      period: monthsPeriod(year, 1, month),
      edition: '初步',
      value: String(month * 3),
      growth: null,
      growthBasis: null,
      definition: 1,
      publishedOn: parsePlainDate('2024-05-10'),
      standing: 'published' as const,
      source: '演示',
      note: null,
    })
    const months = (year: number, to: number) => Array.from({ length: to }, (_, index) => row(year, index + 1))
    await recordObservations(tenancy, [...months(2023, 12), ...months(2024, 4)], { name: '演示' })
    await setTarget(tenancy, {
      seriesId,
      year: 2024,
      kind: 'level',
      value: parseDecimal('40'),
      halfValue: parseDecimal('20'),
      wording: '新增40家',
      bound: 'min',
      instrument: '示范区2024年政府工作报告（演示）',
      authority: '示范区人民代表大会（演示）',
      effectiveOn: parsePlainDate('2024-01-12'),
    })
    return id
  })
}
