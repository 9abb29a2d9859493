import { IconHelpCircle } from '@tabler/icons-react'
import { Explained } from './explained.tsx'
import { useWords } from './use-words.ts'

type UnconfirmedProps = {
  /** Why it is not known and what that means for the work. */
  readonly explanation: string
}

/** Stands where the programme's data give no value: 要確認, with its explanation. */
export function Unconfirmed({ explanation }: UnconfirmedProps) {
  const words = useWords()
  return (
    <Explained label={words.unconfirmed} explanation={explanation}>
      <IconHelpCircle size={16} stroke={1.75} aria-hidden />
      {words.unconfirmed}
    </Explained>
  )
}
