import { type ReactNode, useState } from 'react'

type DropAreaProps = {
  readonly className: string | undefined
  readonly onFiles: (files: readonly File[]) => void
  /** Holds a button that does the same without a pointer. */
  readonly children: ReactNode
}

/** Takes files that are dropped on it; `data-over` stands on it while some are held above. */
export function DropArea({ className, onFiles, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a pointer.
    <div
      className={className}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}
