import { Button } from '@mantine/core'
import { IconArrowLeft, IconListDetails, IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import type { OpenInspection } from './data/use-inspection.ts'
import classes from './inspection-workspace.module.css'
import { GalleryButton } from './photos/gallery/gallery-button.tsx'
import type { FindingPlace } from './report/open-point-list.tsx'
import { ReportButton } from './report/report-button.tsx'
import { ScoreButton } from './score/score-button.tsx'

type InspectionHeaderProps = {
  readonly opened: OpenInspection
  readonly isListOpen: boolean
  readonly onToggleList: () => void
  /** Null when every item is answered. */
  readonly onNextUnchecked: (() => void) | null
  readonly onOpenFinding: (place: FindingPlace) => void
  readonly onLeave: () => void
}

/** Which site is inspected, how far the inspection is, and the way to what is still unchecked. */
export function InspectionHeader(props: InspectionHeaderProps) {
  const { t } = useTranslation('inspections')
  const language = useLanguage()
  const { inspection, titles } = props.opened
  const { siteName, startedAt, answeredCount, itemCount } = inspection
  const photos = inspection.findings.flatMap((finding) => finding.photos)
  return (
    <header className={classes.header}>
      <Button
        variant="subtle"
        px="xs"
        leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
        onClick={props.onLeave}
      >
        {t('screen.back')}
      </Button>
      <div className={classes.listToggle}>
        <Button
          variant="default"
          aria-expanded={props.isListOpen}
          leftSection={<IconListDetails size={20} stroke={1.75} aria-hidden />}
          onClick={props.onToggleList}
        >
          {t('screen.showList')}
        </Button>
      </div>
      <div className={classes.site}>
        <h2 className={classes.siteName} lang="ja">
          {siteName}
        </h2>
        <span className={classes.started}>
          {t('screen.startedAt', { time: formatInstant(startedAt, language) })}
        </span>
      </div>
      <div className={classes.progress}>
        <svg className={classes.track} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={itemCount === 0 ? 0 : (answeredCount / itemCount) * 100} height="6" />
        </svg>
        <span className="k-visually-hidden">{t('screen.progressLabel')}</span>
        <span>{t('screen.progress', { done: answeredCount, all: itemCount })}</span>
      </div>
      <GalleryButton
        engagementId={inspection.engagementId}
        inspectionId={inspection.id}
        zones={inspection.zones}
        titles={titles}
        language={inspection.language}
        count={photos.filter(({ isRemoved }) => !isRemoved).length}
      />
      <ScoreButton inspectionId={inspection.id} />
      <ReportButton inspectionId={inspection.id} onOpenFinding={props.onOpenFinding} />
      <Button
        variant="default"
        title={t('screen.keys')}
        disabled={props.onNextUnchecked === null}
        leftSection={<IconPlayerTrackNext size={20} stroke={1.75} aria-hidden />}
        onClick={() => props.onNextUnchecked?.()}
      >
        {t(
          props.onNextUnchecked === null && answeredCount === itemCount
            ? 'screen.allChecked'
            : 'screen.nextUnchecked',
        )}
      </Button>
    </header>
  )
}
