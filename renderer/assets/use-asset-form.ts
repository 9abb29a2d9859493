import { useMemo, useRef } from 'react'
import type { ListedAsset } from '../../shared/assets/index.ts'
import type { Input } from '../../shared/contract.ts'
import { ok } from '../../shared/result.ts'
import { useAutosave } from '../ui/use-autosave.ts'
import { useChange } from '../ui/use-change.ts'

const bookkeeping = [
  'id',
  'engagementId',
  'number',
  'levelHistory',
  'revision',
  'savedAt',
  'isRemoved',
  'isMasked',
] as const satisfies readonly (keyof ListedAsset)[]

/** What a person may write of an asset. */
export type AssetFields = Omit<ListedAsset, (typeof bookkeeping)[number]>

/** An asset as it stands in the fields, saved as one. */
export type AssetForm = {
  readonly value: AssetFields
  readonly set: (part: Partial<AssetFields>) => void
} & Pick<ReturnType<typeof useAutosave<AssetFields>>, 'progress' | 'field'>

/** Holds the fields of an asset and saves what changed in them; a name that was cleared waits for another. */
export function useAssetForm(asset: ListedAsset): AssetForm {
  const update = useChange('assets.update', { isQuiet: true })
  const stored = useMemo(() => fieldsOf(asset), [asset])
  const known = useRef(stored)
  known.current = stored
  const saver = useAutosave<AssetFields>({
    value: stored,
    save: async (next) => {
      const changed = changesIn(known.current, next)
      return Object.keys(changed).length === 0 ? ok(null) : update.run({ id: asset.id, ...changed })
    },
  })
  return {
    value: saver.value,
    set: (part) => saver.setValue({ ...saver.value, ...part }),
    progress: saver.progress,
    field: saver.field,
  }
}

function fieldsOf(asset: ListedAsset): AssetFields {
  const kept = Object.entries(asset).filter(([field]) => !bookkeeping.some((each) => each === field))
  return Object.fromEntries(kept) as AssetFields
}

function changesIn(before: AssetFields, after: AssetFields): Omit<Input<'assets.update'>, 'id'> {
  const isNameless = !after.name.ja?.trim() && !after.name.local?.trim()
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[field as keyof AssetFields]) &&
        !(field === 'name' && isNameless),
    ),
  )
}
