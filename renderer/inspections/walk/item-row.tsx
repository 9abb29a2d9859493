import { UnstyledButton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Finding } from '../../../shared/inspections/contract.ts'
import { AnswerIcon, SeverityIcon } from '../answer-mark.tsx'
import type { CardWords } from '../data/use-inspection.ts'
import classes from './item-list.module.css'

type ItemRowProps = {
  readonly itemId: string
  /** In the language of the interface. */
  readonly title: string
  readonly finding: Finding | undefined
  readonly words: CardWords
  readonly isOpen: boolean
  readonly onOpen: (itemId: string) => void
}

/** One item of the list: its number, title, answer, severity and how many photos it has. */
export function ItemRow({ itemId, title, finding, words, isOpen, onOpen }: ItemRowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const answer = finding?.answer ?? 'unchecked'
  const severity = finding?.severity ?? null
  const photoCount = finding?.photos.filter((photo) => !photo.isRemoved).length ?? 0
  return (
    <li>
      <UnstyledButton
        ref={row}
        className={classes.row}
        aria-current={isOpen || undefined}
        onClick={() => onOpen(itemId)}
      >
        <AnswerIcon answer={answer} />
        <span className={classes.text}>
          <span className={classes.title}>
            <span className={classes.id}>{itemId}</span> {title}
          </span>
          <span className={classes.state}>
            {words.answers?.[answer]}
            {severity && (
              <span className={classes.severity} data-severity={severity}>
                <SeverityIcon severity={severity} size="1rem" />
                {words.severities?.[severity]}
              </span>
            )}
            {photoCount > 0 && (
              <span className={classes.photos}>
                <IconPhoto size="1rem" stroke={1.75} role="img" aria-label={words.card?.photos} />
                {photoCount}
              </span>
            )}
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
}
