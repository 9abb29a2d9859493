import { IconArrowDown, IconEqualNot, IconHourglass } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../ui/plain-button.tsx'
import classes from './draft-workspace.module.css'
import type { StepState } from './places.ts'

type StepStateBarProps = { readonly step: StepState; readonly onGo: (elementId: string) => void }

/** How many rows wait to be confirmed or differ, and the way from one to the next; nothing while all are in step. */
export function StepStateBar({ step, onGo }: StepStateBarProps) {
  const { t } = useTranslation('drafting')
  const last = useRef('')
  const { waiting, differing, places } = step
  const goNext = () => {
    last.current = places[(places.indexOf(last.current) + 1) % places.length] ?? ''
    onGo(last.current)
  }
  if (places.length === 0) return null
  return (
    <p className={classes.step}>
      {waiting > 0 && (
        <span data-kind="waiting">
          <IconHourglass size={18} stroke={1.75} aria-hidden />
          {t('screen.waiting', { number: waiting })}
        </span>
      )}
      {differing > 0 && (
        <span data-kind="differing">
          <IconEqualNot size={18} stroke={1.75} aria-hidden />
          {t('screen.differing', { number: differing })}
        </span>
      )}
      <PlainButton isQuiet icon={<IconArrowDown size={18} stroke={1.75} aria-hidden />} onClick={goNext}>
        {t('screen.nextPlace')}
      </PlainButton>
    </p>
  )
}
