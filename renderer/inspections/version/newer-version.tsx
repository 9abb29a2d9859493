import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '../../ui/use-read.ts'
import classes from './version.module.css'
import { VersionDialog } from './version-dialog.tsx'

type NewerVersionProps = { readonly inspectionId: string }

/** Says quietly that the checklist has a newer version, and right after moving to it how to get back. */
export function NewerVersion({ inspectionId }: NewerVersionProps) {
  const { t } = useTranslation('plan')
  const { data: outline } = useRead('inspections.outline', { id: inspectionId })
  const [former, setFormer] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  if (outline === undefined) return null
  const { newerVersion, checklistVersion } = outline
  const back = former === checklistVersion ? null : former
  const other = newerVersion ?? back
  if (other === null) return null
  return (
    <div className={classes.notice}>
      <IconInfoCircle size={20} stroke={1.75} aria-hidden />
      <p role="status">
        {newerVersion === null
          ? t('version.moved', { version: checklistVersion })
          : t('version.newer', { version: newerVersion })}
      </p>
      <Button variant="default" onClick={() => setTarget(other)}>
        {newerVersion === null ? t('version.back', { version: other }) : t('version.compare')}
      </Button>
      {target !== null && (
        <VersionDialog
          outline={outline}
          targets={[target]}
          onMoved={() => {
            setFormer(checklistVersion)
            setTarget(null)
          }}
          onClose={() => setTarget(null)}
        />
      )}
    </div>
  )
}
