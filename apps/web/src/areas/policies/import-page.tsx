import { policyEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { SheetImportPage } from '../parts/sheet-import-page.tsx'

/** 导入政策: a sheet as it lies in an office. */
export function ImportPage() {
  const text = useText()
  const navigate = useNavigate()
  useSheet({ title: text('sheets.policiesImport') })
  return (
    <SheetImportPage
      kicker={text('policies.title')}
      title={text('sheets.policiesImport')}
      sub={text('sheets.policiesImportSub')}
      fileTitle={text('sheets.policiesFile')}
      how={(['policiesHow1', 'policiesHow2', 'how3', 'how4'] as const).map((key) => text(`sheets.${key}`))}
      template={policyEndpoints.template}
      endpoint={policyEndpoints.import}
      ways={
        <Button kind="main" onPress={() => void navigate({ to: '/policies' })}>
          {text('sheets.toList')}
        </Button>
      }
    />
  )
}
