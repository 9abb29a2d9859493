import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../../shared/exchange/merge-contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { ChangeRow } from './change-row.tsx'
import { type Choices, choose, conflictsIn } from './choices.ts'
import { type ChangeGroup, groupChanges } from './group-changes.ts'
import classes from './merge.module.css'
import { ShowMore } from './show-more.tsx'
import { type MergeWords, useMergeWords } from './use-merge-words.ts'
import { usePages } from './use-pages.ts'

type ChangeGroupsProps = {
  readonly preview: MergePreview
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** The records in which this laptop and the workbook differ, by type, what wants a decision first. */
export function ChangeGroups({ preview, choices, onChoose }: ChangeGroupsProps) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  const words = useMergeWords(preview)
  const { changes, more } = preview
  const conflicts = changes.flatMap(conflictsIn).length
  return (
    <section className={classes.part} aria-label={t('changes.title')}>
      <h2>{t('changes.title')}</h2>
      {changes.length === 0 && <p>{t('changes.none')}</p>}
      {conflicts > 0 && <p>{t('changes.decide', { number: formatNumber(conflicts, language) })}</p>}
      {groupChanges(changes).map((group) => (
        <Group key={group.type} group={group} words={words} choices={choices} onChoose={onChoose} />
      ))}
      {more > 0 && <p>{t('changes.more', { number: formatNumber(more, language) })}</p>}
    </section>
  )
}

type GroupProps = Pick<ChangeGroupsProps, 'choices' | 'onChoose'> & {
  readonly group: ChangeGroup
  readonly words: MergeWords
}

function Group({ group: { type, changes }, words, choices, onChoose }: GroupProps) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  const { shown, left, showMore } = usePages(changes, 20)
  const name = words.type(type)
  const hasConflicts = changes.some((change) => conflictsIn(change).length > 0)
  return (
    <section className={classes.group} aria-label={name}>
      <div className={classes.groupHead}>
        <h3>{t('changes.group', { type: name, number: formatNumber(changes.length, language) })}</h3>
        {hasConflicts && (
          <div className={classes.acts}>
            <Button
              variant="default"
              aria-label={t('changes.allOursOf', { type: name })}
              onClick={() => onChoose(choose(choices, changes, 'ours'))}
            >
              {t('changes.allOurs')}
            </Button>
            <Button
              variant="default"
              aria-label={t('changes.allTheirsOf', { type: name })}
              onClick={() => onChoose(choose(choices, changes, 'theirs'))}
            >
              {t('changes.allTheirs')}
            </Button>
          </div>
        )}
      </div>
      {shown.map((change) => (
        <ChangeRow key={change.id} change={change} words={words} choices={choices} onChoose={onChoose} />
      ))}
      <ShowMore left={left} onMore={showMore} />
    </section>
  )
}
