import { Modal, SegmentedControl, Skeleton } from '@mantine/core'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '../../../../shared/inspections/contract.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { useLanguage } from '../../../ui/use-language.ts'
import { useRead } from '../../../ui/use-read.ts'
import { GalleryGroup } from './gallery-group.tsx'
import { groupPhotos, type PhotoFilter, passes } from './group-photos.ts'
import { PhotoBalance } from './photo-balance.tsx'
import classes from './photo-gallery.module.css'
import { PhotoViewer } from './photo-viewer.tsx'

type PhotoGalleryProps = {
  readonly engagementId: string
  readonly inspectionId: string
  /** In the order of the walk. */
  readonly zones: readonly Zone[]
  /** The titles of the items in the language of the interface. */
  readonly titles: ReadonlyMap<string, string>
  /** The language of the site. */
  readonly language: string
  /** Opens an item in a zone; without it the gallery leads nowhere. */
  readonly onItem?: (itemId: string, zoneId: string | null) => void
  readonly onClose: () => void
}

/** All photos of an inspection by zone and item, with the balance of the photo ledger. */
export function PhotoGallery({ engagementId, inspectionId, zones, titles, ...props }: PhotoGalleryProps) {
  const { t } = useTranslation(['photos', 'common'])
  const language = useLanguage()
  const { data, failure } = useRead('inspections.listPhotos', { inspectionId })
  const [filter, setFilter] = useState<PhotoFilter>('all')
  const [openId, setOpenId] = useState<string | null>(null)
  const groups = useMemo(
    () =>
      groupPhotos(
        (data?.items ?? []).filter((photo) => passes(photo, filter)),
        zones,
      ),
    [data, filter, zones],
  )
  const shown = groups.flatMap(({ photos }) => photos)
  const at = shown.findIndex(({ id }) => id === openId)
  const open = shown[at]
  const nameOf = (zone: Zone | null) => zone?.name.ja ?? zone?.name.local ?? t('gallery.wholeSite')
  const stepTo = (index: number) => {
    const to = shown[index]
    return to === undefined ? null : () => setOpenId(to.id)
  }

  return (
    <Modal
      opened
      fullScreen
      title={t('gallery.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={props.onClose}
    >
      <FailureNotice failure={failure} />
      {!data && !failure && <Skeleton height="12rem" animate={false} />}
      {data && data.items.length === 0 && (
        <EmptyState title={t('gallery.emptyTitle')} hint={t('gallery.emptyHint')} />
      )}
      {data && data.items.length > 0 && (
        <div className={classes.gallery}>
          <PhotoBalance engagementId={engagementId} />
          <div className={classes.bar}>
            <SegmentedControl
              aria-label={t('gallery.filter')}
              value={filter}
              data={[
                { value: 'all', label: t('gallery.filterAll') },
                { value: 'secret', label: t('gallery.filterSecret') },
                { value: 'removed', label: t('gallery.filterRemoved') },
              ]}
              onChange={(value) => setFilter(value as PhotoFilter)}
            />
            <span role="status">{t('gallery.count', { number: formatNumber(shown.length, language) })}</span>
          </div>
          {shown.length === 0 && <p className={classes.hint}>{t('gallery.nothing')}</p>}
          {groups.map((group, index) => (
            <Fragment key={group.key}>
              {group.zone?.id !== groups[index - 1]?.zone?.id || index === 0 ? (
                <h3 className={classes.zone} lang={group.zone?.name.ja ? 'ja' : undefined}>
                  {nameOf(group.zone)}
                </h3>
              ) : null}
              <GalleryGroup
                group={group}
                title={titles.get(group.itemId) ?? ''}
                onOpen={(photo) => setOpenId(photo.id)}
              />
            </Fragment>
          ))}
        </div>
      )}
      {open && (
        <PhotoViewer
          key={open.id}
          photo={open}
          place={`${open.itemId}　${nameOf(zones.find(({ id }) => id === open.zoneId) ?? null)}`}
          language={props.language}
          onPrevious={stepTo(at - 1)}
          onNext={stepTo(at + 1)}
          onItem={props.onItem ? () => props.onItem?.(open.itemId, open.zoneId) : null}
          onClose={() => setOpenId(null)}
        />
      )}
    </Modal>
  )
}
