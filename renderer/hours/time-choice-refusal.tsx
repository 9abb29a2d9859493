import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TimeChoice } from '../../shared/hours/local-time.ts'
import type { EntryDraft } from './entry-draft.ts'
import type { DoubtfulTime } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type TimeChoiceRefusalProps = {
  readonly problems: readonly DoubtfulTime[]
  readonly onChoose: (part: Partial<EntryDraft>) => void
}

/** A local time that occurs twice or never: the readings it may have, as buttons. */
export function TimeChoiceRefusal({ problems, onChoose }: TimeChoiceRefusalProps) {
  const { t } = useTranslation('hours')
  return problems.map(({ side, reason, choices }) => (
    <RefusalNotice
      key={side}
      title={
        reason === 'local-time-twice'
          ? t('refusal.twice', { time: t(`refusal.${side}`) })
          : t('refusal.never', { time: t(`refusal.${side}`) })
      }
    >
      {choices.map((choice) => (
        <Button
          key={choice.localTime + choice.offset}
          variant="default"
          size="compact-md"
          onClick={() => onChoose(reading(side, choice))}
        >
          {t('refusal.choice', { time: choice.localTime.slice(11), offset: choice.offset })}
        </Button>
      ))}
    </RefusalNotice>
  ))
}

function reading(side: DoubtfulTime['side'], { localTime, offset }: TimeChoice): Partial<EntryDraft> {
  const time = localTime.slice(11)
  return side === 'startsAt' ? { start: time, startOffset: offset } : { end: time, endOffset: offset }
}
