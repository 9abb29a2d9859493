import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import classes from './allotments.module.css'

type QrCodeProps = { readonly text: string }

/** More is in no QR code, and a camera reads little of what comes near it. */
const longest = 1800

/** A text as a QR code; for one that is too long, the word for it. */
export function QrCode({ text }: QrCodeProps) {
  const { t } = useTranslation('allotments')
  const code = useMemo(() => (text.length > longest ? null : encode(text, { ecc: 'L', border: 4 })), [text])
  if (code === null) return <p className={classes.note}>{t('paper.tooLong')}</p>
  const path = code.data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={t('paper.code')}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  )
}
