import { signingEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { SheetImportPage } from '../parts/sheet-import-page.tsx'

/** 导入成果: a sheet as it lies in an office. */
export function ImportPage() {
  const text = useText()
  const navigate = useNavigate()
  useSheet({ title: text('sheets.signingsImport') })
  return (
    <SheetImportPage
      kicker={text('signings.title')}
      title={text('sheets.signingsImport')}
      sub={text('sheets.signingsImportSub')}
      fileTitle={text('sheets.signingsFile')}
      how={(['signingsHow1', 'signingsHow2', 'how3', 'how4'] as const).map((key) => text(`sheets.${key}`))}
      template={signingEndpoints.template}
      endpoint={signingEndpoints.import}
      ways={
        <Button kind="main" onPress={() => void navigate({ to: '/signings' })}>
          {text('sheets.toList')}
        </Button>
      }
    />
  )
}
