import { systemActor } from '@lantu/kernel'
import { addDistrict, type Database, rehearsed, withTenant } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { type Sample, samples } from '@lantu/samples'

/**
 * Fills the sample districts that are not filled yet. Each is one transaction that ends with a marker event, so a killed first start
 * leaves a district empty or whole, and the next start goes on from there.
 */
export async function loadSamplesOnce(
  database: Database,
  say: (what: string) => void,
  wanted: readonly Sample[] = samples(new Date()),
): Promise<void> {
  for (const sample of wanted) {
    await addDistrict(database, sample.district)
    const marker = `sample:${sample.district.code}`
    await withTenant(database, systemActor(sample.district.code), async (tenancy) => {
      if ((await readStream(tenancy, marker)).length > 0) return
      say(`Loading the sample ${sample.district.name}`)
      await sample.load(tenancy, (at, actor) => rehearsed(database, tenancy, { at, actor }))
      await tenancy.record({ stream: marker, expected: 0, events: [{ type: 'sample.loaded', data: {} }] })
    })
  }
}
