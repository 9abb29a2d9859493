import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '../../ui/use-read.ts'
import classes from './version.module.css'
import { VersionDialog } from './version-dialog.tsx'

type ChecklistVersionProps = { readonly inspectionId: string }

/** Names the version an inspection stands on and leads to the others, older ones too; nothing without others. */
export function ChecklistVersion({ inspectionId }: ChecklistVersionProps) {
  const { t } = useTranslation('plan')
  const { data: outline } = useRead('inspections.outline', { id: inspectionId })
  const { data: checklists } = useRead('checklists.list', {})
  const [isOpen, setOpen] = useState(false)
  if (outline === undefined || checklists === undefined) return null
  const targets = checklists.items
    .filter(({ id, version }) => id === outline.checklistId && version !== outline.checklistVersion)
    .map(({ version }) => version)
  if (targets.length === 0) return null
  return (
    <div className={classes.foot}>
      <span>{t('version.now', { version: outline.checklistVersion })}</span>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('version.other')}
      </Button>
      {isOpen && (
        <VersionDialog
          outline={outline}
          targets={targets}
          onMoved={() => setOpen(false)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
