import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../ui/plain-button.tsx'
import { useRead } from '../ui/use-read.ts'
import classes from './ledger-panel.module.css'
import { RoundingDialog } from './rounding-dialog.tsx'

type RoundingSectionProps = { readonly engagementId: string }

/** 端数処理: how typed times are rounded; changed in a dialog unless the programme fixes it. */
export function RoundingSection({ engagementId }: RoundingSectionProps) {
  const { t } = useTranslation('ledger')
  const [isOpen, dialog] = useDisclosure(false)
  const rounding = useRead('hours.getRounding', { engagementId })
  if (!rounding.data) return null
  const { stepMinutes, mode, isFixed } = rounding.data
  const word =
    mode === 'none' || stepMinutes === 1
      ? t('rounding.off')
      : t('rounding.value', { step: stepMinutes, mode: t(`rounding.mode.${mode}`) })
  return (
    <section aria-label={t('rounding.title')}>
      <h3 className={classes.heading}>{t('rounding.title')}</h3>
      <div className={classes.list}>
        <div className={classes.item}>
          {isFixed ? (
            <span className={classes.fixed}>
              {word}
              <span className={classes.soft}>{t('rounding.fixed')}</span>
            </span>
          ) : (
            <PlainButton isQuiet className={classes.month} onClick={dialog.open}>
              {word}
            </PlainButton>
          )}
        </div>
      </div>
      {isOpen && (
        <RoundingDialog engagementId={engagementId} rounding={rounding.data} onClose={dialog.close} />
      )}
    </section>
  )
}
