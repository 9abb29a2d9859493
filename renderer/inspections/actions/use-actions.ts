import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Finding, ImprovementAction, StatedPairInput } from '../../../shared/inspections/contract.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { useChange } from '../../ui/use-change.ts'

/** An action as the card holds it: from the key on with which its text begins, before it is stored. */
export type ActionRow = { readonly key: string; readonly action: ImprovementAction | null }

/** The actions of one finding and the acts on them. */
export function useActions(finding: Finding | undefined, ensure: () => Promise<Result<{ id: string }>>) {
  const add = useChange('inspections.addAction')
  const update = useChange('inspections.updateAction')
  const remove = useChange('inspections.removeAction')
  const restore = useChange('inspections.restoreAction')
  const [drafts, setDrafts] = useState<readonly string[]>([])
  /** The drafts that became actions, by key. */
  const stored = useRef(new Map<string, string>())
  const adding = useRef<{ readonly key: string; readonly known: ReadonlySet<string | null> } | null>(null)

  const actions = (finding?.actions ?? []).filter(({ id }) => id !== null)
  const known = new Set(actions.map(({ id }) => id))
  const made = actions.find(({ id }) => adding.current !== null && !adding.current.known.has(id))
  // The action may be drawn before the call that made it has answered.
  if (made?.id && adding.current) {
    stored.current.set(adding.current.key, made.id)
    adding.current = null
  }
  const knownNow = useRef(known)
  knownNow.current = known
  const keyOf = (id: string | null) => [...stored.current].find(([, known]) => known === id)?.[0] ?? id ?? ''
  const rows: ActionRow[] = actions
    .filter(({ isRemoved }) => !isRemoved)
    .map((action) => ({ key: keyOf(action.id), action }))
  const waiting = drafts.filter((key) => !stored.current.has(key)).map((key) => ({ key, action: null }))

  const { run: runAdd } = add
  const { run: runUpdate } = update
  /** Stores the text of a row: a draft becomes an action with its first word. */
  const saveText = useCallback(
    async (key: string, actionId: string | null, text: StatedPairInput): Promise<Result<unknown>> => {
      const id = actionId ?? stored.current.get(key)
      if (id !== undefined) return runUpdate({ actionId: id, text })
      if (!text.ja && !text.local) return ok(null)
      const place = await ensure()
      if (!place.ok) return place
      adding.current = { key, known: knownNow.current }
      const result = await runAdd({ findingId: place.value.id, text })
      if (result.ok) stored.current.set(key, newestOf(result.value))
      adding.current = null
      return result
    },
    [runAdd, runUpdate, ensure],
  )

  const takeMeasure = useCallback(
    async (measureId: string) => {
      const place = await ensure()
      return place.ok ? runAdd({ findingId: place.value.id, measureId }) : place
    },
    [runAdd, ensure],
  )

  return {
    rows: [...rows, ...waiting],
    removed: actions.filter(({ isRemoved }) => isRemoved),
    proposal: (finding?.actions ?? []).find(({ id }) => id === null) ?? null,
    saveText,
    takeMeasure,
    update: runUpdate,
    begin: () => setDrafts((keys) => [...keys, crypto.randomUUID()]),
    drop: (key: string) => setDrafts((keys) => keys.filter((each) => each !== key)),
    remove: (actionId: string) => remove.run({ actionId }),
    restore: (actionId: string) => restore.run({ actionId }),
    failure: add.failure ?? update.failure ?? remove.failure ?? restore.failure,
  }
}

/** Actions are answered in the order in which they were made. */
function newestOf({ actions }: Output<'inspections.addAction'>): string {
  return actions.filter(({ id }) => id !== null).at(-1)?.id ?? ''
}
