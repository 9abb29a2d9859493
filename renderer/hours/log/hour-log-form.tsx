import { Button, Select } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignOff } from '../../../shared/hours/hour-log-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import type { DraftSource } from '../first-draft.ts'
import { Choice } from './choice.tsx'
import { ExpertMonthFields } from './expert-month-fields.tsx'
import classes from './log.module.css'
import { SignOffList } from './sign-off-list.tsx'
import { type LogChoice, useHourLog } from './use-hour-log.ts'
import { WrittenLogNotice } from './written-log.tsx'

type HourLogFormProps = {
  readonly source: DraftSource
  readonly signOffs: readonly SignOff[]
  readonly onSign: () => void
}

/** Which log, format and language; the signatures that will stand in it; then the writing. */
export function HourLogForm({ source, signOffs, onSign }: HourLogFormProps) {
  const { t } = useTranslation(['hourlog', 'common'])
  const { engagement, experts } = source
  const languages = languagesFor(engagement.sites.map(({ language }) => language))
  const [choice, setChoice] = useState<LogChoice>({
    of: 'engagement',
    expertId: experts.length === 1 ? (experts[0]?.id ?? null) : null,
    month: null,
    format: 'xlsx',
    local: languages[0] ?? null,
  })
  const change = (what: Partial<LogChoice>) => setChoice((before) => ({ ...before, ...what }))
  const log = useHourLog(t('doc.title'), engagement, experts)
  const isOne = choice.of === 'engagement'
  const isComplete = isOne || (choice.expertId !== null && choice.month !== null)

  return (
    <div className={classes.form}>
      <Choice
        label={t('of')}
        value={choice.of}
        options={{ engagement: t('engagement'), 'expert-month': t('expertMonth') }}
        onChange={(of) => change({ of })}
      />
      {!isOne && <ExpertMonthFields experts={experts} choice={choice} onChange={change} />}
      <Choice
        label={t('format')}
        value={choice.format}
        options={{ xlsx: t('workbook'), pdf: t('pdf') }}
        onChange={(format) => change({ format })}
      />
      <div className={classes.choice}>
        <span id="hour-log-languages">{t('languages')}</span>
        <Select
          aria-labelledby="hour-log-languages"
          allowDeselect={false}
          value={choice.local ?? 'ja'}
          data={[...languages, 'ja'].map((tag) => ({
            value: tag,
            label:
              tag === 'ja'
                ? t('japaneseOnly')
                : t('both', { language: t(`common:languages.${tag as 'ja'}`, { defaultValue: tag }) }),
          }))}
          onChange={(tag) => change({ local: tag === 'ja' ? null : tag })}
        />
      </div>
      {isOne && <SignOffList signOffs={signOffs} onSign={onSign} />}
      <FailureNotice failure={log.failure} />
      {log.written && <WrittenLogNotice written={log.written} />}
      <Button
        size="lg"
        className={classes.write}
        disabled={!isComplete || log.isRunning}
        leftSection={<IconFileSpreadsheet size={24} stroke={1.75} aria-hidden />}
        onClick={() => void log.write(choice)}
      >
        {t('write')}
      </Button>
      <ProgressDialog
        isRunning={log.isRunning}
        title={t('writing')}
        progress={log.progress}
        onCancel={log.cancel}
      />
    </div>
  )
}

/** What the sites speak, then English; the first is proposed. */
function languagesFor(spoken: readonly string[]): string[] {
  return [...new Set([...spoken, 'en'])].filter((tag) => tag !== 'ja')
}
