import {
  IconAlertTriangle,
  IconKeyOff,
  IconRosetteDiscountCheck,
  IconSignatureOff,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { DifferingCells } from './differing-cells.tsx'
import classes from './exchange.module.css'

type Verdict = Output<'exchange.verify'>

/** A verdict with the name of the file it is of, and of the registered key that signed it (empty where unknown). */
export type Verified = { readonly file: string; readonly keyName: string; readonly verdict: Verdict }

const icons = {
  genuine: IconRosetteDiscountCheck,
  unregistered: IconKeyOff,
  altered: IconAlertTriangle,
  unsigned: IconSignatureOff,
}

/** What a workbook was found to be: one word, why, whose key signed it, and the cells that differ. */
export function VerdictView({ verified: { file, keyName, verdict } }: { readonly verified: Verified }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { status, differences, fingerprint, batch, profile } = verdict
  const Icon = icons[status]
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => view.current?.scrollIntoView({ block: 'nearest' }), [])
  const isAlteredBeneath = status === 'altered' && differences.length === 0
  const facts = [
    ['key', fingerprint && [fingerprint, keyName].filter(Boolean).join('　')],
    ['batch', batch !== null && t('batch.number', { number: formatNumber(batch, language) })],
    ['profile', profile && t(`profile.names.${profile}`)],
  ] as const
  return (
    <div ref={view} className={classes.verdict} data-status={status}>
      <div role="status" className={classes.judged}>
        <Icon size={48} stroke={1.5} aria-hidden />
        <div>
          <p className={classes.file}>{file}</p>
          <h3>{t(`verify.words.${status}`)}</h3>
          <p>
            {isAlteredBeneath
              ? t('verify.alteredBeneath')
              : t(`verify.meanings.${status}`, { number: formatNumber(differences.length, language) })}
          </p>
        </div>
      </div>
      {fingerprint !== null && (
        <dl className={classes.signed}>
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{t(`verify.${name}`)}</dt>
                  <dd className={name === 'key' ? classes.fingerprint : undefined}>{value}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {differences.length > 0 && <DifferingCells differences={differences} />}
    </div>
  )
}
