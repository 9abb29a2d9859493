import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind, ListedAsset } from '../../shared/assets/index.ts'
import { AssetEditor } from './asset-editor.tsx'
import { NewAsset } from './new-asset.tsx'

type AssetDialogProps = {
  readonly engagementId: string
  /** Undefined while a new one is being named. */
  readonly asset: ListedAsset | undefined
  readonly number: string
  readonly firstKind: Kind | null
  readonly language: string
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** The dialog in which an asset is named, described and judged. */
export function AssetDialog(props: AssetDialogProps) {
  const { engagementId, asset, number, firstKind, language, onAdded, onClose } = props
  const { t } = useTranslation(['assets', 'common'])
  const [isNew, setNew] = useState(false)
  const added = (id: string) => {
    setNew(true)
    onAdded(id)
  }
  return (
    <Modal
      opened
      size="60rem"
      title={asset ? `${number} ${asset.name.ja ?? asset.name.local ?? ''}` : t('dialog.addTitle')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={onClose}
    >
      {asset ? (
        <AssetEditor key={asset.id} asset={asset} language={language} isNew={isNew} onRemoved={onClose} />
      ) : (
        <NewAsset engagementId={engagementId} firstKind={firstKind} language={language} onAdded={added} />
      )}
    </Modal>
  )
}
