import type { Entry, ZipFile } from 'yauzl'
import { PackageRefused } from './package-read.ts'
import { readXmlPart } from './xml-part.ts'

/** More texts than these no workbook may share. */
export const maxSharedTexts = 1_000_000
const maxCharacters = 64 * 1024 * 1024

/** Which of the shared texts are needed, by their numbers. */
export type NeededTexts = { readonly has: (index: number) => boolean; readonly add: (index: number) => void }

/** A set of numbers of shared texts that takes the same memory for any number of them. */
export function needNothing(): NeededTexts {
  const marks = new Uint8Array(maxSharedTexts)
  return {
    has: (index) => marks[index] === 1,
    add: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= maxSharedTexts)
        throw new PackageRefused('too-large')
      marks[index] = 1
    },
  }
}

/** Collects the texts of `t` elements, without the readings (`rPh`) that Japanese editions of Excel add. */
export function collectText() {
  let text = ''
  let isInText = false
  let readings = 0
  return {
    open: (name: string) => {
      if (name === 't') isInText = true
      else if (name === 'rPh') readings += 1
    },
    close: (name: string) => {
      if (name === 't') isInText = false
      else if (name === 'rPh') readings -= 1
    },
    text: (piece: string) => {
      if (isInText && readings === 0) text += piece
    },
    take: () => {
      const taken = text
      text = ''
      return taken
    },
  }
}

/** The shared texts that are needed; the others are passed over. Throws `PackageRefused`. */
export async function readSharedTexts(file: ZipFile, entry: Entry, needed: NeededTexts): Promise<string[]> {
  const texts: string[] = []
  const collector = collectText()
  let index = 0
  let characters = 0
  await readXmlPart(file, entry, {
    open: collector.open,
    text: (piece) => {
      if (needed.has(index)) collector.text(piece)
    },
    close: (name) => {
      collector.close(name)
      if (name !== 'si') return
      if (needed.has(index)) {
        const text = collector.take()
        characters += text.length
        texts[index] = text
      }
      index += 1
      if (index > maxSharedTexts || characters > maxCharacters) throw new PackageRefused('too-large')
    },
  })
  return texts
}
