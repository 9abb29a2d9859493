import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LawPackPreview } from '../../../shared/drafting/lawpacks-contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useLanguageList } from '../../ui/use-language-list.ts'
import { ChangeList } from './change-list.tsx'
import classes from './law-packs.module.css'
import { usePackWords } from './use-pack-words.ts'

type PreviewDialogProps = {
  readonly preview: LawPackPreview
  readonly isRunning: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Says what a law pack would change, and which documents it touches, before it is used. */
export function PreviewDialog({ preview, isRunning, onConfirm, onClose }: PreviewDialogProps) {
  const { t } = useTranslation(['lawpacks', 'common'])
  const language = useLanguage()
  const languageList = useLanguageList()
  const { placeName, packName, asOf } = usePackWords()
  const { pack, replaces, changes, touchedDrafts, missingLanguages } = preview
  const number = (count: number) => formatNumber(count, language)
  const changesTitle = t('preview.changes', { number: number(changes.length) })
  return (
    <Modal
      opened
      size="64rem"
      onClose={onClose}
      title={t('preview.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <div className={classes.preview}>
        <dl className={classes.heads}>
          <dt>{t('preview.pack')}</dt>
          <dd>
            {packName(pack)}
            <span className={classes.soft}>{asOf(pack.asOf)}</span>
          </dd>
          <dt>{t('preview.replaces')}</dt>
          {replaces.map((each) => (
            <dd key={each.jurisdiction}>
              {t('preview.replaced', {
                place: placeName(each.jurisdiction),
                pack: packName(each),
                asOf: asOf(each.asOf),
              })}
            </dd>
          ))}
        </dl>
        {missingLanguages.length > 0 && (
          <p className={classes.intro}>
            {t('preview.missing', { languages: languageList(missingLanguages) })}
          </p>
        )}
        <section>
          <h3>{changesTitle}</h3>
          {changes.length === 0 ? (
            <p>{t('preview.noChanges')}</p>
          ) : (
            <ChangeList changes={changes} label={changesTitle} />
          )}
        </section>
        <section>
          <h3>{t('preview.drafts', { number: number(touchedDrafts.length) })}</h3>
          {touchedDrafts.length === 0 && <p>{t('preview.noDrafts')}</p>}
          <ul className={classes.drafts}>
            {touchedDrafts.map(({ draftId, title, recipientName, ruleIds }) => (
              <li key={draftId}>
                <span lang="ja">{title.ja}</span>
                <span>{recipientName ?? t('preview.untouched')}</span>
                <span className={classes.soft}>{ruleIds.join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
        <Group justify="flex-end" gap="xs" className={classes.bar}>
          <Button variant="default" onClick={onClose} disabled={isRunning} data-autofocus>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={onConfirm} loading={isRunning}>
            {t('preview.confirm')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
