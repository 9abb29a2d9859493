import { prepareMerge } from '../../../../main/exchange/merge/prepare-merge.ts'
import type { Incoming } from '../../../../main/exchange/merge/read-incoming.ts'
import { insertPhoto } from '../../../../main/inspections/photo-store.ts'
import { newId } from '../../../../main/new-id.ts'
import type { MergeDecisions } from '../../../../shared/exchange/merge-contract.ts'
import { createThaiEngagement, entryAt } from '../../../support/field-day.ts'
import { type MergingLaptop, makeFile, mergeFile, now, shownOf, wholeOf } from './laptop.ts'

/** One step of a history: whose, what, and numbers that pick the rest. */
export type Act = {
  readonly laptop: number
  readonly kind: (typeof kinds)[number]
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What happens on a laptop. */
export const kinds = [
  'finding',
  'finding',
  'finding',
  'zone',
  'rename zone',
  'remove zone',
  'order zones',
  'action',
  'edit action',
  'remove action',
  'photo',
  'caption',
  'secret',
  'remove photo',
  'entry',
  'edit entry',
  'reverse entry',
  'plan',
  'asset',
  'edit asset',
  'remove asset',
  'self-check',
  'self-check answer',
  'follow-up',
  'measure',
  'step',
  'month',
  'send',
  'send',
  'send hours',
  'receive',
  'receive',
  'receive',
  'receive twice',
  'decide',
  'decide',
] as const

/** A value that somebody wrote, and what they knew when they did. */
type Written = { readonly place: string; readonly value: string; readonly over: ReadonlySet<Written> }
type Sent = { readonly file: Incoming; readonly known: ReadonlySet<Written>; readonly isWhole: boolean }

const items = ['MS-01', 'MS-02', 'IV-01', 'PF-02'] as const
const levels = ['strictly-confidential', 'confidential', 'internal', 'open'] as const
const answers = ['ok', 'partial', 'missing', 'na', 'unchecked'] as const

/** A history of one engagement on three laptops, the first of which leads it. */
export async function startHistory(laptops: readonly MergingLaptop[], number: number) {
  const [lead] = laptops as [MergingLaptop, ...MergingLaptop[]]
  const ids = await createThaiEngagement(lead)
  const engagementId = ids.engagement.id
  await lead.call('plans.set', { engagementId, lines: [{ menuItem: 'assessment', minutes: 120, times: 1 }] })
  const { id: inspectionId } = await lead.call('inspections.start', {
    ...{ engagementId, siteId: ids.site.id, zones: 'none' },
  })
  const known = laptops.map(() => new Set<Written>())
  const files: Sent[] = []
  let count = 0
  let hour = 0

  const send = (at: number, profile: 'everything' | 'hours' = 'everything', letsSecretsOut = false) => {
    const file = makeFile(laptopAt(at), engagementId, profile, letsSecretsOut)
    // What a file leaves out is not known to those who read it.
    files.push({ file, known: new Set(known[at]), isWhole: profile === 'everything' })
  }
  const receive = async (
    at: number,
    { file, known: theirs, isWhole }: Sent,
    decisions: MergeDecisions = {},
  ) => {
    const merged = await mergeFile(laptopAt(at), file, decisions)
    if (isWhole) for (const written of theirs) known[at]?.add(written)
    return merged
  }
  const laptopAt = (at: number) => laptops[at] as MergingLaptop
  const note = (at: number, place: string, value: string) => {
    const over = new Set([...(known[at] ?? [])].filter((written) => written.place === place))
    known[at]?.add({ place, value, over })
  }

  send(0)
  for (const at of [1, 2]) await receive(at, files[0] as Sent)

  /** Carries an act out; one that the rules refuse changes nothing. */
  async function carryOut({ laptop: at, kind, a, b, c }: Act): Promise<void> {
    const { call, app, vault } = laptopAt(at)
    count += 1
    const value = `${number}-${count}`
    const walk = await call('inspections.get', { id: inspectionId })
    const zones = walk.zones.filter(({ isRemoved }) => !isRemoved)
    const findings = walk.findings
    const finding = findings[a % Math.max(1, findings.length)]
    const actions = findings.flatMap((each) => each.actions).filter(({ id }) => id !== null)
    const action = actions[a % Math.max(1, actions.length)]
    const photos = findings.flatMap((each) => each.photos)
    const photo = photos[a % Math.max(1, photos.length)]
    const zone = zones[a % Math.max(1, zones.length)]
    const { items: entries } = await call('hours.list', { engagementId })
    const entry = entries[a % Math.max(1, entries.length)]
    const sent = files[a % files.length]
    switch (kind) {
      case 'finding': {
        const side = c % 2 === 0 ? 'ja' : 'local'
        const recorded = await call('inspections.recordFinding', {
          inspectionId,
          itemId: items[a % items.length] ?? 'MS-01',
          ...(b % 3 === 0 || zone === undefined ? {} : { zoneId: zone.id }),
          answer: answers[c % answers.length] ?? 'ok',
          ...(answers[c % answers.length] === 'na' ? { reason: value } : {}),
          note: { [side]: value },
        })
        return note(at, `finding ${recorded.id} note.${side}`, value)
      }
      case 'zone': {
        const { zoneId } = await call('inspections.addZone', { inspectionId, name: { ja: value } })
        return note(at, `zone ${inspectionId}/${zoneId} name.ja`, value)
      }
      case 'rename zone':
        if (zone === undefined) return
        await call('inspections.updateZone', { inspectionId, zoneId: zone.id, name: { ja: value } })
        return note(at, `zone ${inspectionId}/${zone.id} name.ja`, value)
      case 'remove zone': {
        const gone = walk.zones.find(({ isRemoved }) => isRemoved)
        if (b % 2 === 0 && gone !== undefined)
          await call('inspections.restoreZone', { inspectionId, zoneId: gone.id })
        else if (zone !== undefined) await call('inspections.removeZone', { inspectionId, zoneId: zone.id })
        return
      }
      case 'order zones': {
        const from = zones.length === 0 ? 0 : b % zones.length
        const zoneIds = [...zones.slice(from), ...zones.slice(0, from)].map(({ id }) => id)
        await call('inspections.orderZones', { inspectionId, zoneIds })
        return
      }
      case 'action': {
        if (finding === undefined) return
        const after = await call('inspections.addAction', {
          findingId: finding.id,
          owner: value,
          text: { ja: '是正' },
        })
        const added = after.actions.find(({ owner }) => owner === value)
        return note(at, `improvement-action ${added?.id} owner`, value)
      }
      case 'edit action':
        if (!action?.id || action.isRemoved) return
        await call('inspections.updateAction', { actionId: action.id, owner: value })
        return note(at, `improvement-action ${action.id} owner`, value)
      case 'remove action':
        if (!action?.id) return
        await call(action.isRemoved ? 'inspections.restoreAction' : 'inspections.removeAction', {
          actionId: action.id,
        })
        return
      case 'photo': {
        if (finding === undefined) return
        const bytes = new Uint8Array([0xff, 0xd8, 0xff, ...Buffer.from(value)])
        const attachment = vault.attachments.save(engagementId, bytes, 'image/jpeg')
        const id = newId()
        const caption = { captionJa: value, captionLocal: null, captionFollows: null } as const
        insertPhoto(vault.db, {
          ...{ id, findingId: finding.id, attachmentId: attachment.id, width: 2, height: 2, now },
          ...{ originalAttachmentId: null, edits: null, isSecret: b % 3 === 0 ? 1 : 0 },
          ...{ ...caption, captionStateJa: 'draft', captionStateLocal: null },
        })
        return note(at, `photo ${id} caption.ja`, value)
      }
      case 'caption':
        if (photo === undefined || photo.isRemoved) return
        await call('inspections.updatePhoto', { id: photo.id, caption: { ja: value } })
        return note(at, `photo ${photo.id} caption.ja`, value)
      case 'secret':
        if (photo === undefined || photo.isRemoved) return
        await call('inspections.updatePhoto', { id: photo.id, isSecret: !photo.isSecret })
        return
      case 'remove photo':
        if (photo === undefined) return
        await call(photo.isRemoved ? 'inspections.restorePhoto' : 'inspections.removePhoto', { id: photo.id })
        return
      case 'entry': {
        // Every laptop has its own days: overlaps are not what is tried here.
        const day = `2024-${String(8 + at).padStart(2, '0')}-${String(1 + (hour % 28)).padStart(2, '0')}`
        hour += 1
        const begin = 6 + (Math.floor(hour / 28) % 12)
        const times = [`${day}T${pad(begin)}:00`, `${day}T${pad(begin)}:30`] as const
        const added = await app.call('hours.add', {
          ...entryAt(ids, ...times),
          billable: at === 0,
          note: value,
        })
        if (added.ok) note(at, `time-entry ${(added.value as { id: string }).id} note`, value)
        return
      }
      case 'edit entry': {
        if (entry === undefined) return
        const edited = await app.call('hours.update', { id: entry.id, note: value })
        if (edited.ok) note(at, `time-entry ${entry.id} note`, value)
        return
      }
      case 'reverse entry':
        if (entry === undefined) return
        if (b % 2 === 0) await app.call('hours.remove', { id: entry.id })
        else await app.call('hours.correct', { id: entry.id, reason: value })
        return
      case 'plan':
        await app.call('plans.set', {
          engagementId,
          lines: [{ menuItem: 'assessment', minutes: 60 + (a % 120), times: 1 + (b % 3) }],
        })
        return
      case 'asset': {
        const asset = await call('assets.add', { engagementId, name: { ja: value }, value: 1 + (b % 4) })
        return note(at, `asset ${asset.id} name.ja`, value)
      }
      case 'edit asset':
      case 'remove asset': {
        const { items: assets } = await call('assets.list', { engagementId })
        const asset = assets[a % Math.max(1, assets.length)]
        if (asset === undefined) return
        if (kind === 'remove asset') {
          await call(asset.isRemoved ? 'assets.restore' : 'assets.remove', { id: asset.id })
          return
        }
        if (asset.isRemoved) return
        await call('assets.update', { id: asset.id, name: { ja: value }, level: levels[c % levels.length] })
        return note(at, `asset ${asset.id} name.ja`, value)
      }
      case 'self-check':
        await call('selfCheck.start', {
          engagementId,
          siteId: ids.site.id,
          checkedOn: `2024-09-${pad(1 + (a % 3))}`,
        })
        return
      case 'self-check answer': {
        const { items: checks } = await call('selfCheck.list', { engagementId })
        const check = checks[a % Math.max(1, checks.length)]
        if (check === undefined || check.isRemoved) return
        const grades = ['A', 'B', 'C', 'D', '?'] as const
        await call('selfCheck.record', {
          ...{ selfCheckId: check.id, questionId: `SC-0${1 + (b % 4)}`, answer: grades[c % grades.length] },
          note: { ja: value },
        })
        return
      }
      case 'follow-up':
        await call('followUp.record', { engagementId, remark: { [c % 2 === 0 ? 'ja' : 'local']: value } })
        return note(at, `follow-up ${engagementId} remark.${c % 2 === 0 ? 'ja' : 'local'}`, value)
      case 'measure': {
        if (!action?.id || action.isRemoved) return
        const states = ['introduced', 'considering', 'none'] as const
        const state = states[c % states.length] ?? 'none'
        await call('followUp.record', { engagementId, measure: { actionId: action.id, state } })
        return note(at, `follow-up ${engagementId} measures.${action.id}`, state)
      }
      case 'step':
        await app.call('engagements.advance', { id: engagementId, to: `0${3 + (a % 3)}`, reason: value })
        return
      case 'month':
        await app.call(b % 2 === 0 ? 'hours.closeMonth' : 'hours.reopenMonth', {
          ...{ engagementId, month: `2024-${pad(8 + (a % 3))}` },
          ...(b % 2 === 0 ? {} : { reason: value }),
        })
        return
      case 'send':
        return send(at)
      case 'send hours':
        return send(at, 'hours')
      case 'receive':
        if (sent !== undefined) await receive(at, sent)
        return
      case 'receive twice': {
        if (sent === undefined) return
        await receive(at, sent)
        const before = wholeOf(laptopAt(at), engagementId)
        const again = await receive(at, sent)
        if (again.added + again.changed + again.removed > 0) throw new Error('a repetition changed something')
        if ([...wholeOf(laptopAt(at), engagementId)].join() !== [...before].join())
          throw new Error('a repetition left a trace')
        return
      }
      case 'decide': {
        if (sent?.isWhole !== true) return
        const { db } = vault
        const { planned } = prepareMerge(db, sent.file, { device: laptopAt(at).device, decisions: {} })
        const choose = c % 2 === 0 ? 'ours' : 'theirs'
        const open = planned.flatMap(({ merged: { type, id }, differences, ...sides }) =>
          differences
            .filter(({ isConflict }) => isConflict)
            .map(({ part }) => ({ type, id, part, choose, value: sides[choose]?.fields[part] }) as const),
        )
        const parts = open.filter((_, index) => (index + b) % 2 === 0)
        await receive(at, sent, { parts: parts.map(({ value: _, ...decision }) => decision) })
        for (const { type, id, part, value: chosen } of parts)
          if (typeof chosen === 'string') note(at, `${type} ${id} ${part}`, chosen)
        return
      }
    }
  }

  /** Sends everything to everybody until nobody has anything to tell; answers what each laptop shows and holds. */
  async function settle(order: number) {
    const ways = [0, 1, 2].flatMap((from) =>
      [0, 1, 2].filter((to) => to !== from).map((to) => [from, to] as const),
    )
    for (let round = 0; round < 3; round += 1) {
      for (let turn = 0; turn < ways.length; turn += 1) {
        const [from, to] = ways[(turn * 5 + order) % ways.length] as readonly [number, number]
        send(from, 'everything', true)
        await receive(to, files.at(-1) as Sent)
      }
    }
    return laptops.map((laptop) => ({
      shown: shownOf(laptop, engagementId),
      whole: wholeOf(laptop, engagementId),
    }))
  }

  /** What was written last, in knowledge of all else, or by two who did not know of each other. */
  function standing(): ReadonlyMap<string, ReadonlySet<string>> {
    const all = new Set(known.flatMap((each) => [...each]))
    const superseded = new Set([...all].flatMap(({ over }) => [...over]))
    const last = new Map<string, Set<string>>()
    for (const written of all) {
      if (superseded.has(written)) continue
      last.set(written.place, (last.get(written.place) ?? new Set()).add(written.value))
    }
    return last
  }

  return { carryOut, settle, standing }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
