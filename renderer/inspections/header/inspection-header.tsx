import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import { GalleryButton } from '../photos/gallery/gallery-button.tsx'
import { ReportButton } from '../report/report-button.tsx'
import type { Place } from '../walk/walk.ts'
import classes from './inspection-header.module.css'
import { OpenCount } from './open-count.tsx'
import { type InspectionView, inspectionViews } from './views.ts'

type InspectionHeaderProps = {
  readonly opened: OpenInspection
  readonly view: InspectionView
  readonly onView: (view: InspectionView) => void
  readonly onOpen: (place: Place) => void
  readonly onLeave: () => void
}

/** Which site is inspected, what is shown of it, and the way to its photos and its report. */
export const InspectionHeader = memo(function InspectionHeader(props: InspectionHeaderProps) {
  const { opened, view, onView, onOpen, onLeave } = props
  const { t } = useTranslation('inspections')
  const language = useLanguage()
  const { outline, walk, titles } = opened
  const photoCount = useMemo(
    () => outline.marks.reduce((sum, mark) => sum + mark.photoCount, 0),
    [outline.marks],
  )
  const counts = {
    walk: null,
    plan: <OpenCount opened={opened} />,
    score: null,
    parked: walk.parked.size > 0 && (
      <span className={classes.count}>{formatNumber(walk.parked.size, language)}</span>
    ),
  } satisfies Record<InspectionView, unknown>
  return (
    <header className={classes.header}>
      <ActionIcon
        variant="subtle"
        className={classes.back}
        title={t('screen.back')}
        aria-label={t('screen.back')}
        onClick={onLeave}
      >
        <IconArrowLeft size={24} stroke={1.75} aria-hidden />
      </ActionIcon>
      <h2
        className={classes.site}
        lang="ja"
        title={t('screen.startedAt', { time: formatInstant(outline.startedAt, language) })}
      >
        {outline.siteName}
      </h2>
      <nav className={classes.views} aria-label={t('views.label')}>
        {inspectionViews.map((one) => (
          <span key={one} className={classes.view} data-current={one === view || undefined}>
            <button
              type="button"
              aria-current={one === view ? 'page' : undefined}
              onClick={() => onView(one)}
            >
              {t(`views.${one}`)}
            </button>
            {counts[one]}
          </span>
        ))}
      </nav>
      <div className={classes.acts}>
        <GalleryButton
          engagementId={outline.engagementId}
          inspectionId={outline.id}
          zones={outline.zones}
          titles={titles}
          language={outline.language}
          count={photoCount}
          onItem={(itemId, zoneId) => onOpen({ itemId, zoneId })}
        />
        <ReportButton inspectionId={outline.id} onOpenFinding={onOpen} />
      </div>
    </header>
  )
})
