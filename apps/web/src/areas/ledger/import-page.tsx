import { Basis, type ColumnChoice, commitmentEndpoints, type FolderPreview } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadUrl, upload } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField } from '#parts/fields/index.ts'
import { type SheetAnswer, SheetImport, useSheetUpload } from '#parts/sheet-import/index.ts'
import { useSheet } from '#shell/sheet.tsx'
import { ImportPreview } from './import-preview.tsx'
import './ledger.css'
import { basisWords } from './words.ts'

/** 导入折子: looked at first, then taken over. What a person says of its columns is remembered with the import. */
export function ImportPage() {
  const text = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [basis, setBasis] = useState<Basis>('government')
  const [columns, setColumns] = useState<ColumnChoice>({})
  const look = useSheetUpload<FolderPreview>()
  const sheet = useSheetUpload<SheetAnswer>()
  useSheet({ title: text('ledger.import') })
  const given = (choice: ColumnChoice) => (Object.keys(choice).length > 0 ? { columns: JSON.stringify(choice) } : {})
  const see = (file: File, choice: ColumnChoice) => {
    setColumns(choice)
    void look.run(file, async (sending) => {
      const body = given(choice)
      return (await upload(commitmentEndpoints.previewImport, { body }, { files: [file], ...sending })).data
    })
  }
  const take = (file: File, acceptGood: boolean) =>
    void sheet.run(file, async (sending) => {
      const body = { basis, acceptGood: String(acceptGood), ...given(columns) }
      const answer = await upload(commitmentEndpoints.import, { body }, { files: [file], ...sending })
      await client.invalidateQueries({ queryKey: ['commitments'] })
      return answer.data
    })
  const again = () => {
    setColumns({})
    look.again()
    sheet.again()
  }
  const { file, answer: seen } = look
  return (
    <SheetImport
      kicker={text('shell.ledger')}
      title={text('ledger.import')}
      sub={text('ledger.importSub')}
      fileTitle={text('ledger.importFile')}
      how={(['importHow1', 'importHow2', 'importHow3', 'importHow4'] as const).map((key) => text(`ledger.${key}`))}
      template={downloadUrl(commitmentEndpoints.template, {})}
      maxBytes={commitmentEndpoints.import.upload.maxBytes}
      upload={sheet}
      sending={look.sending}
      onFile={(chosen) => {
        sheet.again()
        see(chosen, {})
      }}
      onGood={(chosen) => take(chosen, true)}
      onAgain={again}
      before={
        <ChoiceField
          label={text('ledger.basis')}
          value={basis}
          onChange={(value) => setBasis(Basis.parse(value))}
          options={Basis.options.map((id) => ({ id, label: text(basisWords[id]) }))}
        />
      }
      seen={
        <>
          {look.error && <ErrorState error={look.error} />}
          {seen && file && (
            <ImportPreview
              seen={seen}
              onColumns={(choice) => see(file, { ...columns, ...choice })}
              onRun={() => take(file, seen.refused > 0)}
              onOther={again}
            />
          )}
        </>
      }
      ways={(answer) =>
        answer.loaded > 0 && (
          <Button kind="main" onPress={() => void navigate({ to: '/ledger', search: { sort: 'updated' } })}>
            {text('ledger.toLedger')}
          </Button>
        )
      }
    />
  )
}
