import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryForm } from '../entry-form.tsx'
import type { DraftSource } from '../first-draft.ts'
import type { EntryForm as Form } from '../use-entry-form.ts'
import type { EntryDialog as Dialog } from './use-entry-dialog.ts'

type EntryDialogProps = { readonly dialog: Dialog; readonly form: Form; readonly source: DraftSource }

/** The form for hours over a calendar. */
export function EntryDialog({ dialog, form, source }: EntryDialogProps) {
  const { t } = useTranslation('calendar')
  return (
    <Modal.Root opened={dialog.isOpen} onClose={dialog.close} size="64rem">
      <Modal.Overlay />
      <Modal.Content aria-label={t('dialog')}>
        <Modal.Body p={0}>
          <FocusedForm form={form} source={source} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function FocusedForm({ form, source }: Pick<EntryDialogProps, 'form' | 'source'>) {
  const { startRef } = form
  useEffect(() => {
    // After the dialog has taken the focus for itself.
    const timer = setTimeout(() => startRef.current?.focus(), 30)
    return () => clearTimeout(timer)
  }, [startRef])
  return <EntryForm form={form} source={source} />
}
