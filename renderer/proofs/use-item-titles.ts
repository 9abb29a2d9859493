import { useQueries } from '@tanstack/react-query'
import { callOrThrow } from '../ui/call.ts'
import { useLanguage } from '../ui/use-language.ts'
import { readKey } from '../ui/use-read.ts'

/** The item of a version of a checklist. */
export type ItemKey = {
  readonly checklistId: string
  readonly checklistVersion: string
  readonly itemId: string
}

/** Names items in the language of the interface; by their ids until their checklists are read. */
export function useItemTitles(keys: readonly ItemKey[]): (key: ItemKey) => string {
  const language = useLanguage()
  const packs = new Map(keys.map((key) => [packOf(key), key] as const))
  const checklists = useQueries({
    queries: [...packs.values()].map(({ checklistId, checklistVersion }) => {
      const input = { id: checklistId, version: checklistVersion, language }
      return {
        queryKey: readKey('checklists.get', input),
        queryFn: () => callOrThrow('checklists.get', input),
      }
    }),
  })
  const titles = new Map<string, string>(
    checklists.flatMap(({ data }) =>
      data
        ? data.items.map((item) => [`${data.id} ${data.version} ${item.id}`, item.local.title] as const)
        : [],
    ),
  )
  return (key) => titles.get(`${packOf(key)} ${key.itemId}`) ?? key.itemId
}

function packOf({ checklistId, checklistVersion }: ItemKey): string {
  return `${checklistId} ${checklistVersion}`
}
