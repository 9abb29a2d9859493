import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questions } from '../../shared/self-check/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate } from '../ui/format.ts'
import { SaveState } from '../ui/save-state.tsx'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import type { RecordAnswer } from './answer-row.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import { ResultPanel } from './result-panel.tsx'
import classes from './self-check-screen.module.css'
import { UnconfirmedForm } from './unconfirmed-form.tsx'

type SelfCheckScreenProps = {
  readonly engagementId: string
  readonly selfCheckId: string
  readonly onLeave: () => void
}

type View = 'answers' | 'result'

/** One self-check: the sheet for both to see, and behind it what the expert alone makes of it. */
export function SelfCheckScreen({ engagementId, selfCheckId, onLeave }: SelfCheckScreenProps) {
  const { t } = useTranslation('self-check')
  const language = useLanguage()
  const [view, setView] = useState<View>('answers')
  const top = useRef<HTMLElement>(null)
  const sheet = useRead('selfCheck.get', { id: selfCheckId })
  const engagement = useRead('engagements.get', { id: engagementId })
  const words = useRead(
    'selfCheck.questions',
    { language: sheet.data?.language ?? 'ja' },
    { enabled: sheet.data !== undefined },
  )
  const { run, failure } = useChange('selfCheck.record', { isQuiet: true })
  const record: RecordAnswer = useCallback(
    (questionId, change) => run({ selfCheckId, questionId, ...change }),
    [run, selfCheckId],
  )
  const notFound = sheet.failure ?? engagement.failure ?? words.failure
  if (notFound) return <FailureNotice failure={notFound} />
  if (!sheet.data || !engagement.data || !words.data) return null
  const site = engagement.data.sites.find(({ id }) => id === sheet.data?.siteId)
  const { answeredCount, savedAt, checkedOn } = sheet.data
  return (
    <section ref={top} className={classes.screen} aria-label={t('title')}>
      <header className={classes.header}>
        <ActionIcon
          variant="subtle"
          className={classes.back ?? ''}
          title={t('screen.back')}
          aria-label={t('screen.back')}
          onClick={onLeave}
        >
          <IconArrowLeft size={24} stroke={1.75} aria-hidden />
        </ActionIcon>
        <h2 className={classes.title}>
          <span lang="ja">{site?.name}</span> <span>{formatDate(checkedOn, language)}</span>
        </h2>
        <span className={classes.progress} role="status">
          {t('screen.progress', { done: answeredCount, all: questions.length })}
        </span>
        <SaveState
          progress={failure ? { kind: 'failed', failure } : { kind: 'saved', savedAt: Date.parse(savedAt) }}
        />
        <SegmentedControl
          className={classes.views ?? ''}
          aria-label={t('screen.views')}
          value={view}
          onChange={(value) => {
            setView(value as View)
            top.current?.parentElement?.scrollTo({ top: 0 })
          }}
          data={[
            { value: 'answers', label: t('screen.answers') },
            { value: 'result', label: t('screen.result') },
          ]}
        />
      </header>
      {view === 'answers' ? (
        <>
          <UnconfirmedForm />
          <AnswerSheet sheet={sheet.data} words={words.data} onRecord={record} />
        </>
      ) : (
        <ResultPanel sheet={sheet.data} />
      )}
    </section>
  )
}
