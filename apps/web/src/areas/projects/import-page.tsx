import { projectEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { SheetImportPage } from '../parts/sheet-import-page.tsx'

/** 导入项目: a sheet as it lies in an office. */
export function ImportPage() {
  const text = useText()
  const navigate = useNavigate()
  useSheet({ title: text('projects.import') })
  return (
    <SheetImportPage
      kicker={text('shell.projects')}
      title={text('projects.import')}
      sub={text('projects.importSub')}
      fileTitle={text('projects.importFile')}
      how={(['importHow1', 'importHow2', 'importHow3', 'importHow4'] as const).map((key) => text(`projects.${key}`))}
      template={projectEndpoints.template}
      endpoint={projectEndpoints.import}
      ways={
        <Button kind="main" onPress={() => void navigate({ to: '/projects' })}>
          {text('projects.toList')}
        </Button>
      }
    />
  )
}
