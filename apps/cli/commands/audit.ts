import { DistrictCode } from '@lantu/kernel'
import { listDistricts } from '@lantu/platform/db'
import { verifyAudit } from '@lantu/platform/events'
import { Command } from 'commander'
import { chooseDistrict, withDatabase } from '../database.ts'
import { print } from '../lines.ts'

export const auditCommand = new Command('audit').description('the event log').addCommand(
  new Command('verify')
    .description('recompute every hash and block; exit 1 when anything was changed')
    .option('--district <code>', 'one district instead of all')
    .action((options: { district?: string }) =>
      withDatabase(async (database) => {
        const wanted =
          options.district === undefined
            ? (await listDistricts(database)).map((one) => DistrictCode.parse(one.code))
            : [await chooseDistrict(database, options.district)]
        let broken = false
        for (const district of wanted) {
          const report = await verifyAudit(database, district)
          broken ||= report.problems.length > 0
          await print(report)
        }
        if (broken) process.exitCode = 1
      }),
    ),
)
