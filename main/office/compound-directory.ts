/** A storage with its children, a small stream with its bytes, or the large stream that begins at the first sector. */
export type StorageNode = {
  readonly name: string
  readonly children?: readonly StorageNode[]
  readonly content?: Buffer
  readonly size?: number
}

/** The directory of a compound file, and the small streams it names. */
export type Directory = {
  /** The directory once it is known in which sector the mini stream begins. */
  readonly render: (miniStart: number) => Buffer
  readonly miniStream: Buffer
  /** The chains of the mini stream, a number of four bytes for each of its sectors. */
  readonly miniTable: Buffer
}

const miniSectorBytes = 64
const chainEnd = 0xfffffffe
const none = 0xffffffff
/** The bytes of an entry of the directory ([MS-CFB] 2.6.1). */
export const entryBytes = 128

type Entry = {
  name: string
  type: 1 | 2 | 5
  isRed: boolean
  left: number
  right: number
  child: number
  start: number
  size: number
}

/** Lays storages and streams out as a directory; the siblings of each storage form a red-black tree ([MS-CFB] 2.6.4). */
export function layDirectory(nodes: readonly StorageNode[]): Directory {
  const root: Entry = { ...emptyEntry, name: 'Root Entry', type: 5 }
  const entries = [root]
  const mini: Buffer[] = []
  const table: number[] = []

  const plant = (siblings: readonly StorageNode[]): number => {
    const sorted = [...siblings].sort(compareNames)
    const isPerfect = Number.isInteger(Math.log2(sorted.length + 1))
    return grow(sorted, isPerfect ? -1 : Math.floor(Math.log2(sorted.length)))
  }
  // Only the deepest level of a balanced tree is red, and only where it is not full.
  const grow = (sorted: readonly StorageNode[], levelsToRed: number): number => {
    const middle = sorted.length >> 1
    const node = sorted[middle]
    if (node === undefined) return none
    const { name, children, content, size = content?.length ?? 0 } = node
    const start = content === undefined ? 0 : table.length
    if (content !== undefined) addMini(content)
    const entry: Entry = {
      ...emptyEntry,
      name,
      type: children ? 1 : 2,
      isRed: levelsToRed === 0,
      start,
      size,
    }
    const id = entries.push(entry) - 1
    entry.left = grow(sorted.slice(0, middle), levelsToRed - 1)
    entry.right = grow(sorted.slice(middle + 1), levelsToRed - 1)
    if (children !== undefined) entry.child = plant(children)
    return id
  }
  const addMini = (content: Buffer) => {
    const sectors = Math.ceil(content.length / miniSectorBytes)
    mini.push(content, Buffer.alloc(sectors * miniSectorBytes - content.length))
    for (let sector = 1; sector <= sectors; sector += 1) {
      table.push(sector === sectors ? chainEnd : table.length + 1)
    }
  }

  root.child = plant(nodes)
  const miniStream = Buffer.concat(mini)
  const miniTable = Buffer.from(Uint32Array.from(table).buffer)
  const render = (miniStart: number) => {
    Object.assign(root, { start: miniStart, size: miniStream.length })
    return Buffer.concat(entries.map(writeEntry))
  }
  return { render, miniStream, miniTable }
}

const emptyEntry = { isRed: false, left: none, right: none, child: none, start: 0, size: 0 }

function compareNames({ name: a }: StorageNode, { name: b }: StorageNode): number {
  return a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1)
}

function writeEntry({ name, type, isRed, left, right, child, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(entryBytes)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt8(isRed ? 0 : 1, 67)
  bytes.writeUInt32LE(left, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}
