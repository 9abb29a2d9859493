import { Button, Checkbox, Select } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import { ComparedTable } from './compared-table.tsx'
import { useRenderChanges } from './use-render-changes.ts'
import classes from './versions.module.css'

type CompareVersionsProps = {
  readonly draft: Draft
  readonly versions: Output<'drafts.versions'>['items']
}

const now = 'now'

/** Chooses two versions, shows them side by side and writes their differences as tracked changes. */
export function CompareVersions({ draft, versions }: CompareVersionsProps) {
  const { t } = useTranslation('drafting')
  const [before, setBefore] = useState(versions[0]?.id ?? '')
  const [after, setAfter] = useState(now)
  const [showsAll, setShowsAll] = useState(false)
  const pair = { draftId: draft.id, before, after: after === now ? null : after }
  const { data, failure } = useRead('drafts.compare', pair, { keepsPrevious: true })
  const file = useRenderChanges(draft)
  const choices = versions.map(({ id, number }) => ({ value: id, label: t('versions.number', { number }) }))
  return (
    <section className={classes.compare} aria-label={t('versions.compare')}>
      <div className={classes.choices}>
        <Select
          label={t('versions.before')}
          value={before}
          onChange={(value) => setBefore(value ?? before)}
          data={choices}
        />
        <Select
          label={t('versions.after')}
          value={after}
          onChange={(value) => setAfter(value ?? after)}
          data={[{ value: now, label: t('versions.now') }, ...choices]}
        />
        <Checkbox
          className={classes.all}
          label={t('versions.showAll')}
          checked={showsAll}
          onChange={(event) => setShowsAll(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          loading={file.isRunning}
          leftSection={<IconFileTypeDocx size={20} stroke={1.75} aria-hidden />}
          onClick={() => void file.render(pair)}
        >
          {t('versions.tracked')}
        </Button>
      </div>
      <FailureNotice failure={failure ?? file.failure} />
      {file.written && (
        <p role="status">
          {t('versions.written', { name: file.written.file.name, number: file.written.result.changes })}
        </p>
      )}
      {data && <ComparedTable rows={data.rows} language={draft.localLanguage} showsAll={showsAll} />}
    </section>
  )
}
