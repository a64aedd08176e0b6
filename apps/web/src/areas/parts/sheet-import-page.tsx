import type { Endpoint } from '@lantu/kernel/contract'
import type { policyEndpoints, projectEndpoints, signingEndpoints } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { areaOf, downloadUrl, upload } from '#api/index.ts'
import { type SheetAnswer, SheetImport, useSheetUpload } from '#parts/sheet-import/index.ts'

type ImportEndpoint =
  | (typeof projectEndpoints)['import']
  | (typeof policyEndpoints)['import']
  | (typeof signingEndpoints)['import']

/** The page of a sheet that is sent as it is: what its rows are is settled by their headings. */
export function SheetImportPage(props: {
  kicker: string
  title: string
  sub: string
  fileTitle: string
  how: readonly string[]
  template: Endpoint & { readonly method: 'GET' }
  endpoint: ImportEndpoint
  /** Where to go once something was taken over. */
  ways: ReactNode
}) {
  const client = useQueryClient()
  const sheet = useSheetUpload<SheetAnswer>()
  const { endpoint } = props
  const send = (file: File, acceptGood: boolean) =>
    void sheet.run(file, async (sending) => {
      const answer = await upload(endpoint, { body: { acceptGood: String(acceptGood) } }, { files: [file], ...sending })
      await client.invalidateQueries({ queryKey: [areaOf(endpoint)] })
      return answer.data
    })
  return (
    <SheetImport
      {...props}
      template={downloadUrl(props.template, {} as never)}
      maxBytes={endpoint.upload.maxBytes}
      upload={sheet}
      onFile={(file) => send(file, false)}
      onGood={(file) => send(file, true)}
      onAgain={sheet.again}
      ways={(answer) => answer.loaded > 0 && props.ways}
    />
  )
}
