import { useState } from 'react'
import { Button, LinkButton } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { Check, ChoiceField, ComboField, DateField, NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { FileDrop } from '#parts/file-drop.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { Tabs } from '#parts/tabs.tsx'

const units = [
  { id: 'swj', label: '区水务局', note: '相符 0.82' },
  { id: 'yjj', label: '区应急局' },
  { id: 'sw', label: '区商务局' },
  { id: 'old', label: '区经贸委', note: '已撤并', disabled: true },
]

export function ControlParts() {
  return (
    <>
      <div className="two">
        <Section title="按钮" note="一处只有一个实心按钮；键位写在按钮里">
          <div className="stack">
            <div className="row">
              <Button kind="main" keys="Ctrl Enter">
                交办
              </Button>
              <Button keys="U">催办</Button>
              <Button kind="ink">导出</Button>
              <Button kind="plain" keys="Esc">
                取消
              </Button>
              <Button small>小号</Button>
              <LinkButton onPress={() => {}}>看某一天的样子</LinkButton>
            </div>
            <div className="row">
              <Button refused="不能点时说明缘由：三条标准还有一条未核">销号</Button>
            </div>
          </div>
        </Section>
        <Section title="标页与筛选">
          <div className="stack">
            <Tabs
              label="示例标页"
              tabs={[
                { id: 'a', label: '经过', content: <p className="note">九条，只增不改。</p> },
                { id: 'b', label: '证据', count: 4, content: <p className="note">四件，三件齐，一件缺。</p> },
              ]}
            />
            <LampChips />
          </div>
        </Section>
      </div>
      <Section title="填写" note="标签在上，提示在下，错处说清怎么改">
        <FieldParts />
      </Section>
      <Section title="收文件" note="不能收时说清收什么；传着给数，可离开">
        <div className="two">
          <FileDrop types={['.docx', '.txt', '.pdf']} maxBytes={20 * 1024 * 1024} onFiles={() => {}} />
          <FileDrop
            types={['.xlsx']}
            maxBytes={1}
            onFiles={() => {}}
            sending={{ name: '台账.xlsx', sent: 812_000, total: 1_340_000, onStop: () => {} }}
          />
        </div>
      </Section>
    </>
  )
}

function LampChips() {
  const [on, setOn] = useState<ReadonlySet<string>>(new Set(['amber']))
  return (
    <Chips
      label="按灯筛"
      on={on}
      onChange={setOn}
      chips={[
        { id: 'red', label: <LampMark colour="red" />, count: 2 },
        { id: 'amber', label: <LampMark colour="amber" />, count: 5 },
        { id: 'green', label: <LampMark colour="green" />, count: 43 },
      ]}
    />
  )
}

function FieldParts() {
  const [title, setTitle] = useState('按期投用水毁修复工程')
  const [done, setDone] = useState('九')
  const [unit, setUnit] = useState<string | null>('swj')
  const [lead, setLead] = useState<string | null>(null)
  const [due, setDue] = useState<string | null>('2024-05-31')
  const [kind, setKind] = useState<string | null>('inner')
  const [agreed, setAgreed] = useState(true)
  return (
    <div className="fields">
      <TextField label="任务" value={title} onChange={setTitle} required />
      <NumberField label="完成数" unit="处" value={done} onChange={setDone} />
      <SelectField
        label="主责单位"
        options={units}
        value={unit}
        onChange={setUnit}
        hint="建议依据：水毁、汛情属水务职责"
      />
      <ComboField label="配合单位" options={units} value={lead} onChange={setLead} hint="写名称、代码或首字母" />
      <DateField label="时限" value={due} onChange={setDue} hint="2024年5月31日，周五，余7个工作日" />
      <TextField
        label="上年同期"
        value="98.8 亿元"
        onChange={() => {}}
        readOnly
        hint="已有数，不再填报。来源：区统计局 5月21日"
      />
      <TextField label="意见" value="第 7 处照片无拍摄时间。" onChange={() => {}} rows={3} error="须写明补什么。" />
      <div className="stack">
        <ChoiceField
          label="公开属性"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'public', label: '已公开' },
            { id: 'inner', label: '内部' },
            { id: 'secret', label: '工作秘密' },
          ]}
        />
        <Check checked={agreed} onChange={setAgreed}>
          7 处工程通过验收
        </Check>
      </div>
    </div>
  )
}
