import { useEffect, useState } from 'react'

/** A picture that is ready to be drawn, upright, in the size in which it will be stored. */
export type LoadedPicture = {
  readonly image: HTMLImageElement
  readonly width: number
  readonly height: number
}

/** The longer side of a stored photo, in pixels. */
const storedSide = 2048

/** Loads the picture of an address; `failed` for what is none. */
export function usePicture(url: string): LoadedPicture | 'loading' | 'failed' {
  const [loaded, setLoaded] = useState<{ url: string; picture: LoadedPicture | 'failed' } | null>(null)
  useEffect(() => {
    let isOver = false
    const image = new Image()
    image.src = url
    image
      .decode()
      .then(() => toStoredSize(image))
      .catch(() => 'failed' as const)
      .then((picture) => {
        if (!isOver) setLoaded({ url, picture })
      })
    return () => {
      isOver = true
    }
  }, [url])
  return loaded?.url === url ? loaded.picture : 'loading'
}

function toStoredSize(image: HTMLImageElement): LoadedPicture {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, storedSide / Math.max(naturalWidth, naturalHeight))
  return { image, width: Math.round(naturalWidth * scale), height: Math.round(naturalHeight * scale) }
}
