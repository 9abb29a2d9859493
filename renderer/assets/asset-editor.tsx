import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAsset } from '../../shared/assets/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './assets.module.css'
import { JudgementSection } from './judgement-section.tsx'
import { ProtectionSection } from './protection-section.tsx'
import { useAssetForm } from './use-asset-form.ts'
import { WhatSection } from './what-section.tsx'
import { WhereSection } from './where-section.tsx'

type AssetEditorProps = {
  readonly asset: ListedAsset
  readonly language: string
  /** True for one that was just named: it goes on with what it is. */
  readonly isNew: boolean
  readonly onRemoved: () => void
}

/** An asset in four sections, which save themselves. */
export function AssetEditor({ asset, language, isNew, onRemoved }: AssetEditorProps) {
  const { t } = useTranslation('assets')
  const form = useAssetForm(asset)
  const remove = useChange('assets.remove')
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) fields.current?.querySelector('select')?.focus()
  }, [isNew])
  const take = async () => {
    const result = await remove.run({ id: asset.id })
    if (result.ok) onRemoved()
  }
  return (
    <div className={classes.editor} ref={fields}>
      <WhatSection form={form} language={language} />
      <WhereSection form={form} language={language} />
      <ProtectionSection form={form} history={asset.levelHistory} />
      <JudgementSection form={form} />
      <FailureNotice failure={remove.failure} />
      <div className={classes.foot}>
        <PlainButton
          isQuiet
          icon={<IconTrash size={20} stroke={1.75} aria-hidden />}
          onClick={() => void take()}
        >
          {t('dialog.remove')}
        </PlainButton>
        <div className={classes.state}>
          <SaveState progress={form.progress} />
        </div>
      </div>
    </div>
  )
}
