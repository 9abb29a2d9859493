import { UnstyledButton } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoThumb } from '../photo-thumb.tsx'
import type { PhotoGroup, PlacedPhoto } from './group-photos.ts'
import classes from './photo-gallery.module.css'
import { useNearView } from './use-near-view.ts'

type GalleryGroupProps = {
  readonly group: PhotoGroup
  readonly title: string
  readonly onOpen: (photo: PlacedPhoto) => void
}

/** The photos of one item in one zone; pictures out of sight are let go of. */
export function GalleryGroup({ group, title, onOpen }: GalleryGroupProps) {
  const { t } = useTranslation('photos')
  const list = useRef<HTMLUListElement>(null)
  const isNear = useNearView(list)
  const isParked = group.photos.some((photo) => photo.isParked)
  return (
    <section className={classes.group}>
      <h4 className={classes.item}>
        <span className={classes.itemId}>{group.itemId}</span> {title}
        {isParked && <span className={classes.parked}>{t('gallery.parked')}</span>}
      </h4>
      <ul className={classes.photos} ref={list}>
        {group.photos.map((photo, index) => {
          const caption = photo.caption.ja ?? photo.caption.local
          return (
            <li key={photo.id}>
              <UnstyledButton className={classes.photo} onClick={() => onOpen(photo)}>
                <span className="k-visually-hidden">
                  {group.itemId} {t('photo.alt', { number: index + 1 })}
                </span>
                <span className={classes.box}>{isNear && <PhotoThumb photo={photo} alt="" />}</span>
                <span className={classes.caption} lang={photo.caption.ja ? 'ja' : undefined}>
                  {caption}
                </span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
