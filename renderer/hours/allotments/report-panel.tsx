import { Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './allotments.module.css'
import { PaperOutput } from './paper-output.tsx'

type ReportPanelProps = { readonly engagementId: string }

/** What no screen shows. */
const changesNothing = { refreshes: [] } as const

/** 実績報告: all entries of this laptop as a paper for the one that leads. */
export function ReportPanel({ engagementId }: ReportPanelProps) {
  const { t } = useTranslation('allotments')
  const language = useLanguage()
  const { run, failure } = useChange('allotments.report', changesNothing)
  const [report, setReport] = useState<Output<'allotments.report'> | null>(null)

  useEffect(() => {
    void run({ engagementId }).then((result) => result.ok && setReport(result.value))
  }, [run, engagementId])

  const save = async (out: string) => {
    const result = await run({ engagementId, out })
    return result.ok ? null : result
  }

  return (
    <Stack gap="md">
      <FailureNotice failure={failure} />
      {report && (
        <>
          <p className={classes.note}>
            {t('report.done', { number: formatNumber(report.entries, language) })}
          </p>
          <PaperOutput text={report.text} fileName={t('report.file')} save={save} />
        </>
      )}
    </Stack>
  )
}
