import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabSpec {
  readonly id: string
  readonly label: string
  readonly count?: number | undefined
  readonly content: ReactNode
}

/** Several views of one thing. For different pages use links in a `nav.tabs`. */
export function Tabs(props: {
  tabs: readonly TabSpec[]
  label: string
  value?: string
  onChange?: (id: string) => void
}) {
  const control = props.value === undefined ? {} : { selectedKey: props.value }
  return (
    <AriaTabs onSelectionChange={(key) => props.onChange?.(String(key))} {...control}>
      <TabList className="tabs" aria-label={props.label}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id}>
            {tab.label}
            {tab.count !== undefined && <span className="dim"> {tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
