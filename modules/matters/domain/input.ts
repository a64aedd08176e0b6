import type { Fault } from '@lantu/kernel'
import { type ActionInput, type Field, type FieldTable, fieldSchemas } from '#contract/fields.ts'

const fields = Object.keys(fieldSchemas) as Field[]

/** What is missing, and what is given that the step does not take, each at its place. */
export function inputFaults(needs: FieldTable, input: ActionInput): Fault[] {
  return fields.flatMap((field): Fault[] => {
    const need = needs[field]
    const given = input[field] !== undefined
    const none = field === 'evidence' && input.evidence?.length === 0
    if (need === 'required' && (!given || none)) {
      return [{ where: `/input/${field}`, code: 'required', say: { zh: '必填', en: 'required' } }]
    }
    if (need === undefined && given) {
      return [
        { where: `/input/${field}`, code: 'unknown', say: { zh: '这一步没有此项', en: 'this step does not take it' } },
      ]
    }
    return []
  })
}
