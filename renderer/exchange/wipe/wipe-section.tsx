import { Button } from '@mantine/core'
import { IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WipeDialog } from './wipe-dialog.tsx'

type WipeSectionProps = { readonly engagementId: string; readonly className?: string | undefined }

/** The end of an engagement: its removal from vault and backups. */
export function WipeSection({ engagementId, className }: WipeSectionProps) {
  const { t } = useTranslation('wipe')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={className} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('hint')}</p>
      <div>
        <Button
          variant="default"
          c="var(--k-shu)"
          leftSection={<IconTrashX size={20} stroke={1.75} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('open')}
        </Button>
      </div>
      {isOpen && <WipeDialog engagementId={engagementId} onClose={() => setOpen(false)} />}
    </section>
  )
}
