import { prepareTemplate } from '@lantu/platform/testing'
import { migrations } from '../migrations.ts'

/** One cluster and one migrated template for the whole run; test files copy it (see `testDatabase`). */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await prepareTemplate(migrations, process.env['DATABASE_URL'])
  process.env['LANTU_TEST_CLUSTER'] = JSON.stringify({ connection: cluster.connection, migrations })
  return cluster.stop
}
