import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera } from '../../ui/use-camera.ts'
import classes from './allotments.module.css'
import { readQr } from './read-qr.ts'

type QrCameraProps = { readonly onText: (text: string) => void }

const pauseMs = 200

/** The camera's picture; answers the text of the first QR code that it shows. */
export function QrCamera({ onText }: QrCameraProps) {
  const { t } = useTranslation('allotments')
  const video = useRef<HTMLVideoElement>(null)
  const state = useCamera(video)
  const answer = useRef(onText)
  answer.current = onText

  useEffect(() => {
    if (state !== 'live') return
    let isOver = false
    const look = async () => {
      while (!isOver) {
        const { current } = video
        const text =
          current && (await readQr(current, current.videoWidth, current.videoHeight).catch(() => null))
        if (text && !isOver) return answer.current(text)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
    void look()
    return () => {
      isOver = true
    }
  }, [state])

  return (
    <div className={classes.finder}>
      <video
        ref={video}
        className={classes.video}
        muted
        playsInline
        aria-label={t('read.aim')}
        hidden={state !== 'live'}
      />
      <p className={classes.aim} role={state === 'denied' || state === 'missing' ? 'alert' : 'status'}>
        {state === 'live' ? t('read.aim') : t(`read.${state}`)}
      </p>
    </div>
  )
}
