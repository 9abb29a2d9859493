import { z } from 'zod'
import { asset, maskedFields } from '../../../../shared/assets/index.ts'
import { putAssetRecord, setAssetRemoved } from '../../../assets/index.ts'
import { applier } from './applier.ts'
import { key, labelOf, moment } from './fields.ts'

/** Information assets; one that was masked lacks what people wrote of it. */
export const assetAppliers = {
  asset: applier({
    table: 'asset',
    schema: z
      .strictObject({
        ...asset.shape,
        type: z.literal('asset'),
        id: key,
        engagementId: key,
        levelHistory: z.array(z.strictObject({ level: asset.shape.level, at: moment })).max(10_000),
      })
      .partial(maskedFields),
    put({ db, engagementId, now }, { type: _, ...record }, isRemoved) {
      putAssetRecord(db, { ...record, engagementId }, { now, isRemoved })
    },
    remove: ({ db, now }, id) => setAssetRemoved(db, id, now),
    label: ({ number, name }) =>
      [`A-${String(number).padStart(3, '0')}`, name && labelOf(name)].filter(Boolean).join(' '),
  }),
} as const
