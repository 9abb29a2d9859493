import { IconEraser } from '@tabler/icons-react'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad from 'signature_pad'
import { PlainButton } from '../../ui/plain-button.tsx'
import classes from './log.module.css'

/** What a form may ask of the box. */
export type SignatureHandle = {
  /** The drawn signature as PNG in base64; null for an empty box. */
  readonly read: () => string | null
}

type SignatureBoxProps = { readonly ref: Ref<SignatureHandle> }

/** A box to sign in with pen, finger or mouse; paper white in the dark too, as it is printed. */
export function SignatureBox({ ref }: SignatureBoxProps) {
  const { t } = useTranslation('hourlog')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)

  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    // As many points as pixels under the pen; a finer picture would weigh more than it is worth.
    const ratio = Math.min(2, window.devicePixelRatio)
    target.width = target.offsetWidth * ratio
    target.height = target.offsetHeight * ratio
    target.getContext('2d')?.scale(ratio, ratio)
    const made = new SignaturePad(target, { penColor: '#1f2328', backgroundColor: '#ffffff' })
    pad.current = made
    return () => made.off()
  }, [])

  useImperativeHandle(ref, () => ({
    read: () => {
      const drawn = pad.current
      return drawn === null || drawn.isEmpty() ? null : (drawn.toDataURL('image/png').split(',')[1] ?? null)
    },
  }))

  return (
    <div className={classes.signature}>
      <div className={classes.signatureHead}>
        <span>{t('sign.draw')}</span>
        <PlainButton
          isQuiet
          icon={<IconEraser size={18} stroke={1.75} aria-hidden />}
          onClick={() => pad.current?.clear()}
        >
          {t('sign.clear')}
        </PlainButton>
      </div>
      <canvas ref={canvas} role="img" aria-label={t('sign.drawLabel')} />
      <p className={classes.soft}>{t('sign.drawHint')}</p>
    </div>
  )
}
