import { Button } from '@mantine/core'
import { IconCopy, IconFingerprint } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../ui/copy-text.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './exchange.module.css'

/** What no screen shows. */
const changesNothing = { refreshes: [] } as const

/** The fingerprint of this laptop's own key, to be registered by JETRO's office. */
export function OwnFingerprint() {
  const { t } = useTranslation('exchange')
  const { run, failure } = useChange('allotments.card', changesNothing)
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)

  useEffect(() => {
    void run({}).then((result) => {
      if (result.ok) setFingerprint(result.value.id)
    })
  }, [run])

  return (
    <section className={classes.own} aria-label={t('own.title')}>
      <h2>{t('own.title')}</h2>
      <p className={classes.soft}>{t('own.hint')}</p>
      <FailureNotice failure={failure} />
      {fingerprint && (
        <div className={classes.fingerprintLine}>
          <IconFingerprint size={24} stroke={1.5} aria-hidden />
          <code className={classes.fingerprint}>{fingerprint}</code>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} stroke={1.75} aria-hidden />}
            onClick={() => setCopied(copyText(fingerprint))}
          >
            {t('own.copy')}
          </Button>
          <span role="status">{isCopied && t('own.copied')}</span>
        </div>
      )}
    </section>
  )
}
