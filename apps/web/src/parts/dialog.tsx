import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons; the one that does it first. */
  readonly foot?: ReactNode
  readonly wide?: boolean
  /** For what cannot be taken back: pressing outside does not close it. */
  readonly grave?: boolean
}

/** Asks only before what cannot be undone, or holds a short form. What can be undone is done at once, with undo. */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={props.open}
      isDismissable={!props.grave}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={`dialog${props.wide ? ' dialog-wide' : ''}`}>
        <AriaDialog role={props.grave ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
          {props.foot && <div className="dialog-foot">{props.foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
