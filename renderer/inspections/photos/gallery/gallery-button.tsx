import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../ui/format.ts'
import { useLanguage } from '../../../ui/use-language.ts'
import { PhotoGallery } from './photo-gallery.tsx'

type GalleryButtonProps = Omit<ComponentProps<typeof PhotoGallery>, 'onClose'> & {
  /** Photos of the inspection, without the removed ones. */
  readonly count: number
}

/** Opens the gallery of an inspection; says how many photos it has. */
export function GalleryButton({ count, onItem, ...gallery }: GalleryButtonProps) {
  const { t } = useTranslation('photos')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const leave = (itemId: string, zoneId: string | null) => {
    setOpen(false)
    onItem?.(itemId, zoneId)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPhoto size={20} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('gallery.open', { number: formatNumber(count, language) })}
      </Button>
      {isOpen && (
        <PhotoGallery {...gallery} {...(onItem ? { onItem: leave } : {})} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
