import type { Parts } from '../repack.ts'
import { type RawEnd, type RawPart, rawZip } from './raw-zip.ts'

/** A file that wants to do harm, or is simply not what it should be. */
export type HostileFile = {
  readonly name: string
  /** Its bytes, or what puts it at a path. */
  readonly make: () => Buffer
  /** Refused unless told: a `harmless` one may also be read, and gives the records that were written then. */
  readonly isHarmless?: boolean
}

/** What hostile files are made of: the parts of a workbook that is in order, and its bytes. */
export type Sample = {
  readonly parts: Parts
  readonly bytes: Buffer
  /** The part with the records. */
  readonly machine: string
}

const strings = 'xl/sharedStrings.xml'
const structure = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']

/** Names of the parts that are read. */
export const readParts = (sample: Sample) => [...structure.slice(2), sample.machine, strings]

/** The parts of the sample as they are. */
export function plainParts({ parts }: Sample): RawPart[] {
  return [...parts].map(([name, content]) => ({ name, content }))
}

/** The sample with more parts. */
export function withParts(sample: Sample, more: readonly RawPart[], end: RawEnd = {}): Buffer {
  return rawZip([...plainParts(sample), ...more], end)
}

/** The sample with another part in the place of one. */
export function withPart(
  sample: Sample,
  name: string,
  change: (part: RawPart) => RawPart,
  end: RawEnd = {},
): Buffer {
  return rawZip(
    plainParts(sample).map((part) => (part.name === name ? change(part) : part)),
    end,
  )
}

/** The sample with the XML of a part changed; fails where nothing changes. */
export function withXml(sample: Sample, name: string, change: (xml: string) => string): Buffer {
  const before = sample.parts.get(name)?.toString() ?? ''
  const after = change(before)
  if (after === before) throw new Error(`${name} is as it was`)
  return withPart(sample, name, () => ({ name, content: Buffer.from(after) }))
}
