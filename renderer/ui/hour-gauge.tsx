import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMinutes } from './format.ts'
import classes from './hour-gauge.module.css'

type HourGaugeProps = {
  readonly billedMinutes: number
  /** Null where the programme gives no cap. */
  readonly capMinutes: number | null
  /** One line without words, for table rows. */
  readonly isCompact?: boolean
}

/** Hours used of the cap as a bar with its numbers; over the cap it says so in words too. */
export function HourGauge({ billedMinutes, capMinutes, isCompact = false }: HourGaugeProps) {
  const { t } = useTranslation()
  const part = capMinutes ? billedMinutes / capMinutes : 0
  const isOver = capMinutes !== null && billedMinutes > capMinutes
  const used = formatMinutes(billedMinutes)
  const cap = capMinutes === null ? t('gauge.unknownCap') : formatMinutes(capMinutes)
  const left = capMinutes === null ? null : formatMinutes(Math.max(0, capMinutes - billedMinutes))
  return (
    <div className={classes.gauge} data-over={isOver || undefined} data-compact={isCompact || undefined}>
      <div className={classes.numbers}>
        <span className={classes.used}>{used}</span>
        <span className={classes.cap}> / {cap}</span>
        {!isCompact && left !== null && !isOver && (
          <span className={classes.left}>{t('gauge.left', { left })}</span>
        )}
        {isOver && (
          <span className={classes.over}>
            <IconAlertTriangle size={14} stroke={2} aria-hidden /> {t('gauge.over')}
          </span>
        )}
      </div>
      <meter
        className="k-visually-hidden"
        aria-label={t('gauge.label')}
        min={0}
        max={capMinutes ?? billedMinutes}
        value={billedMinutes}
      >
        {left === null ? used : t('gauge.value', { used, cap, left })}
      </meter>
      <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={classes.track} width="100" height="4" />
        <rect className={classes.part} width={Math.min(100, part * 100)} height="4" />
      </svg>
    </div>
  )
}
