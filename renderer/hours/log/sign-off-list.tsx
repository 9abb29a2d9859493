import { Button } from '@mantine/core'
import { IconSignature, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SignOff } from '../../../shared/hours/hour-log-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatInstant, formatMinutes } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatMonth } from '../month-word.ts'
import classes from './log.module.css'

type SignOffListProps = { readonly signOffs: readonly SignOff[]; readonly onSign: () => void }

/** Who signed what on the screen, and whether the hours changed since; and the way to sign. */
export function SignOffList({ signOffs, onSign }: SignOffListProps) {
  const { t } = useTranslation('hourlog')
  const language = useLanguage()
  const removal = useChange('hours.removeSignOff')
  return (
    <section className={classes.signatures} aria-label={t('sign.title')}>
      <h3>{t('sign.title')}</h3>
      {signOffs.length === 0 && <p className={classes.soft}>{t('sign.hint')}</p>}
      <ul>
        {signOffs.map((signOff) => {
          const { id, month, party, signer, signedAt, minutes, currentMinutes, isStale, hasPicture } = signOff
          const period = month === null ? t('sign.whole') : formatMonth(month, language)
          const words = { party: t(`sign.${party}`), period }
          return (
            <li key={id}>
              <div>
                <p>{t('sign.listed', words)}</p>
                <p className={classes.soft}>
                  {t('sign.signed', {
                    signer,
                    date: formatInstant(signedAt, language),
                    minutes: formatMinutes(minutes),
                  })}
                  {!hasPicture && <> · {t('sign.nameOnly')}</>}
                </p>
                {isStale && (
                  <p className={classes.stale}>
                    {t('sign.stale', { current: formatMinutes(currentMinutes) })}
                  </p>
                )}
              </div>
              <PlainButton
                isQuiet
                icon={<IconX size={18} stroke={1.75} aria-hidden />}
                aria-label={t('sign.removeNamed', words)}
                onClick={() => void removal.run({ id })}
              >
                {t('sign.remove')}
              </PlainButton>
            </li>
          )
        })}
      </ul>
      <FailureNotice failure={removal.failure} />
      <Button
        variant="default"
        leftSection={<IconSignature size={20} stroke={1.75} aria-hidden />}
        onClick={onSign}
      >
        {t('sign.open')}
      </Button>
    </section>
  )
}
