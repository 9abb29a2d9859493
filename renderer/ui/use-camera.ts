import { type RefObject, useEffect, useState } from 'react'

/** How far the camera is. */
export type CameraState = 'starting' | 'live' | 'denied' | 'missing'

/** Shows the camera in a video element, and lets go of it when the element leaves the screen. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let stream: MediaStream | null = null
    let isOver = false
    startCamera()
      .then(async (started) => {
        stream = started
        if (isOver || !video.current) return stop(started)
        video.current.srcObject = started
        await video.current.play()
        setState('live')
      })
      .catch((error: unknown) => setState(isMissing(error) ? 'missing' : 'denied'))
    return () => {
      isOver = true
      if (stream) stop(stream)
    }
  }, [video])
  return state
}

/** The picture a video shows now, as JPEG; null while it shows none. */
export function takePicture(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
}

async function startCamera(): Promise<MediaStream> {
  if (!(await window.kagimori.camera.request())) throw new DOMException('', 'NotAllowedError')
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 2048 }, height: { ideal: 1536 } },
  })
}

function stop(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name)
}
