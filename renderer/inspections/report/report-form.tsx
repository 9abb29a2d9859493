import { Button, Progress, SegmentedControl } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import type { OpenPoint } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { InspectionWords } from '../score/use-words.ts'
import { type FindingPlace, OpenPointList } from './open-point-list.tsx'
import classes from './report.module.css'
import { ReportFailure } from './report-failure.tsx'
import { SecretChoice } from './secret-choice.tsx'
import { type ReportChoice, useReport } from './use-report.ts'
import { WrittenReportNotice } from './written-report.tsx'

type ReportFormProps = {
  readonly room: InspectionWords
  readonly points: readonly OpenPoint[]
  readonly secrets: Output<'inspections.listPhotos'>['items']
  readonly onOpenFinding: (place: FindingPlace) => void
}

/** Format, languages, provisional or final, secret photos; then the writing with its progress. */
export function ReportForm({ room, points, secrets, onOpenFinding }: ReportFormProps) {
  const { t } = useTranslation(['score', 'common'])
  const language = useLanguage()
  const { outline } = room
  const isBilingual = outline.language !== 'ja'
  const [choice, setChoice] = useState<ReportChoice>({
    format: 'word',
    languages: isBilingual ? 'both' : 'ja',
    isFinal: false,
    secretPhotos: new Set(),
  })
  const change = (what: Partial<ReportChoice>) => setChoice((before) => ({ ...before, ...what }))
  const report = useReport(outline.id, [t('report.title'), outline.siteName].join('_'))
  const isRefused = choice.isFinal && points.length > 0
  const nameOf = (tag: string) => t(`common:languages.${tag as 'ja'}`, { defaultValue: tag })

  return (
    <div className={classes.form}>
      <Choice
        label={t('report.format')}
        value={choice.format}
        options={{ word: t('report.word'), pdf: t('report.pdf') }}
        onChange={(format) => change({ format })}
      />
      {isBilingual && (
        <Choice
          label={t('report.languages')}
          value={choice.languages}
          options={{
            both: t('report.both', { language: nameOf(outline.language) }),
            ja: nameOf('ja'),
            local: nameOf(outline.language),
          }}
          onChange={(languages) => change({ languages })}
        />
      )}
      <Choice
        label={t('report.status')}
        value={choice.isFinal ? 'final' : 'provisional'}
        options={{ provisional: t('report.provisional'), final: t('report.final') }}
        onChange={(status) => change({ isFinal: status === 'final' })}
      />
      <p role="status" className={isRefused ? classes.refused : classes.soft}>
        {isRefused
          ? t('report.notFinal', { number: formatNumber(points.length, language) })
          : t(choice.isFinal ? 'report.finalHint' : 'report.provisionalHint')}
      </p>
      {isRefused && <OpenPointList room={room} points={points} onOpenFinding={onOpenFinding} />}
      <SecretChoice
        photos={secrets}
        language={outline.language}
        chosen={choice.secretPhotos}
        onChoose={(secretPhotos) => change({ secretPhotos })}
      />
      <ReportFailure failure={report.failure} />
      {report.written && !report.isRunning && <WrittenReportNotice written={report.written} />}
      {report.isRunning && <Writing progress={report.progress} onStop={report.cancel} />}
      {!report.isRunning && (
        <Button
          size="lg"
          className={classes.write}
          disabled={isRefused}
          leftSection={<IconFileText size={24} stroke={1.75} aria-hidden />}
          onClick={() => void report.write(choice)}
        >
          {t('report.write')}
        </Button>
      )}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Partial<Record<T, string>>>
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={(Object.keys(options) as T[]).map((key) => ({ value: key, label: options[key] ?? key }))}
        onChange={(next) => onChange(next as T)}
      />
    </div>
  )
}

type WritingProps = { readonly progress: number | null; readonly onStop: () => void }

function Writing({ progress, onStop }: WritingProps) {
  const { t } = useTranslation(['score', 'common'])
  const percent = Math.round((progress ?? 0) * 100)
  return (
    <div className={classes.writing}>
      <p role="status">
        {t('report.writing')} {progress !== null && t('common:progress.percent', { percent })}
      </p>
      <Progress.Root size="sm">
        <Progress.Section value={percent} aria-label={t('report.writing')} />
      </Progress.Root>
      <Button variant="default" onClick={onStop}>
        {t('common:progress.stop')}
      </Button>
    </div>
  )
}
