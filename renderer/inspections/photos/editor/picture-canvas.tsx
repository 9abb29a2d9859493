import { useEffect, useRef } from 'react'
import { turnSize } from '../../../../shared/inspections/photo-edits.ts'
import type { Draft } from './shapes.ts'
import type { LoadedPicture } from './use-picture.ts'

type PictureCanvasProps = {
  readonly picture: LoadedPicture
  readonly rotation: Draft['rotation']
  readonly label: string
  readonly className: string | undefined
}

/** A picture, turned. */
export function PictureCanvas({ picture, rotation, label, className }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = turnSize(picture, rotation)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.setTransform(1, 0, 0, 1, width / 2, height / 2)
    context.rotate((rotation * Math.PI) / 180)
    context.drawImage(picture.image, -picture.width / 2, -picture.height / 2, picture.width, picture.height)
  }, [picture, rotation, width, height])
  return (
    <canvas ref={canvas} className={className} width={width} height={height} role="img" aria-label={label} />
  )
}
