import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const assets = join(root, 'out/renderer/assets')
const styles = join(root, 'node_modules/@mantine/core/styles')

/** The generated class names in all files of a folder that end so. */
function classesIn(folder: string, ending: string): Set<string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return new Set(
    files.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/m_[0-9a-f]{6,10}/g) ?? []),
  )
}

test('every part of Mantine that the window uses has its styles', () => {
  const used = classesIn(assets, '.js')
  const built = classesIn(assets, '.css')
  const missing = readdirSync(styles)
    .filter((file) => file.endsWith('.layer.css'))
    .filter((file) => [...classesIn(styles, file)].some((name) => used.has(name) && !built.has(name)))
  expect(used.size).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
