import { deflateRawSync } from 'node:zlib'
import { type HostileFile, plainParts, readParts, type Sample, withPart, withParts } from './hostile-file.ts'
import { deflateRepeated, rawZip, zip64End, zip64Extra } from './raw-zip.ts'

const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 32)

/** Packages that blow up, lie or contradict themselves. */
export function zipTricks(sample: Sample): HostileFile[] {
  const names = readParts(sample)
  return [
    ...bombs(sample),
    ...names.flatMap((name) => lies(sample, name)),
    ...ends(sample),
    ...overlaps(sample),
  ]
}

function bombs(sample: Sample): HostileFile[] {
  const bomb = rawZip([{ name: 'a', content: spaces(50) }])
  const nested = [1, 2, 3].reduce((inner) => rawZip([{ name: 'inner.zip', content: inner }]), bomb)
  const head = Buffer.from('<?xml version="1.0"?><worksheet><sheetData>')
  const rows = Buffer.from('<row r="5"/>'.repeat(87_382).slice(0, 1_048_576))
  const tail = Buffer.from('</sheetData></worksheet>')
  const packed = deflateRepeated(head, rows, 10_240, tail)
  const bombed = (name: string, size: number) =>
    withPart(sample, name, (part) => ({ ...part, packed, size, content: Buffer.alloc(0) }))
  return [
    ...[...readParts(sample), 'xl/media/image1.png', 'docProps/app.xml'].map((name) => ({
      name: `a thousandfold bomb in ${name}`,
      make: () =>
        rawZip([...plainParts(sample).filter((part) => part.name !== name), { name, content: spaces(150) }]),
    })),
    {
      name: 'a bomb within packages within a package',
      make: () => withParts(sample, [{ name: 'x.zip', content: nested }]),
      isHarmless: true,
    },
    {
      name: 'many small bombs',
      make: () => {
        const bomb = { content: spaces(0.9), packed: deflateRawSync(spaces(0.9)) }
        return withParts(
          sample,
          Array.from({ length: 5000 }, (_, index) => ({ ...bomb, name: `x/${index}` })),
        )
      },
      isHarmless: true,
    },
    { name: 'ten gigabytes of sparse rows', make: () => bombed(sample.machine, 0xfffffff0) },
    {
      name: 'ten gigabytes of sparse rows that claim to be 60 MB',
      make: () => bombed(sample.machine, 60 * 1024 * 1024),
    },
    { name: 'ten gigabytes of sparse rows that claim to be 1 kB', make: () => bombed(sample.machine, 1024) },
    {
      name: 'ten gigabytes of texts that claim to be 60 MB',
      make: () => bombed('xl/sharedStrings.xml', 60 * 1024 * 1024),
    },
    {
      name: 'ten gigabytes in a field of eight bytes',
      make: () =>
        withPart(sample, sample.machine, (part) => ({
          ...part,
          packed,
          size: 0xffffffff,
          extra: zip64Extra(10n ** 10n),
        })),
    },
    ...[10_001, 65_536, 100_010].map((count) => ({
      name: `${count} parts`,
      make: () =>
        rawZip(
          Array.from({ length: count }, (_, index) => ({
            name: `xl/worksheets/sheet${index}.xml`,
            method: 0,
          })),
        ),
    })),
  ]
}

function lies(sample: Sample, name: string): HostileFile[] {
  const changed = (what: string, change: Parameters<typeof withPart>[2], isHarmless = false) => ({
    name: `${what} of ${name}`,
    make: () => withPart(sample, name, change),
    isHarmless,
  })
  return [
    changed('a size that is too small', (part) => ({ ...part, size: 10 })),
    changed('a size that is too large', (part) => ({ ...part, size: (part.content?.length ?? 0) + 100 })),
    changed('a packed size that is too small', (part) => ({ ...part, packedSize: 20 })),
    changed('a packed size beyond the file', (part) => ({ ...part, packedSize: 0x7fffffff })),
    changed('no size', (part) => ({ ...part, size: 0 })),
    changed('sizes without the field they are in', (part) => ({
      ...part,
      size: 0xffffffff,
      packedSize: 0xffffffff,
    })),
    changed('sizes of 2^60', (part) => ({
      ...part,
      size: 0xffffffff,
      extra: zip64Extra(2n ** 60n, 2n ** 60n),
    })),
    changed('a wrong checksum', (part) => ({ ...part, crc: 1 }), true),
    changed('content that is no deflated content', (part) => ({
      ...part,
      packed: Buffer.from('not deflated at all'),
    })),
    changed('the flag of encryption', (part) => ({ ...part, flags: 0x801 })),
    changed('the flag of strong encryption', (part) => ({ ...part, flags: 0x841 })),
    changed('an unknown compression', (part) => ({ ...part, method: 12 })),
    changed('a compression that is none', (part) => ({ ...part, method: 99 })),
    changed('a header that is none', (part) => ({ ...part, localSignature: 0x12345678 })),
    changed('a header beyond the file', (part) => ({ ...part, offset: 0x7ffffff0 })),
    changed('another name in the header', (part) => ({ ...part, localName: 'xl/vbaProject.bin' }), true),
  ]
}

function ends(sample: Sample): HostileFile[] {
  const ended = (name: string, end: Parameters<typeof rawZip>[1], isHarmless = false) => ({
    name: `a package with ${name}`,
    make: () => withParts(sample, [], end),
    isHarmless,
  })
  return [
    ended('no entries, as its end says', { entries: 0 }),
    ended('fewer entries, as its end says', { entries: 3 }),
    ended('more entries, as its end says', { entries: 500 }),
    ended('a directory beyond the file', { directoryOffset: 0x7fffffff }),
    ended('a directory at its beginning', { directoryOffset: 0 }),
    ended('a directory of no bytes', { directorySize: 0 }, true),
    ended('a directory larger than the file', { directorySize: 0x7fffffff }, true),
    ended('a second disk', { disk: 1 }),
    ended('offsets in fields that are not there', { directoryOffset: 0xffffffff }),
    ended('an end within its comment', { comment: Buffer.concat(zip64End(1, 1, 1)) }, true),
    ended('another end within its comment', { comment: rawZip([]) }, true),
    ended('bytes before it', { prefix: Buffer.from('#!/bin/sh\nrm -rf ~\n') }, true),
    ended('bytes behind it', { suffix: Buffer.from('MZ') }),
    { name: 'a package of nothing', make: () => rawZip([]) },
    { name: 'a package of one empty part', make: () => rawZip([{ name: 'a' }]) },
  ]
}

function overlaps(sample: Sample): HostileFile[] {
  const plain = plainParts(sample)
  const kernel = { name: 'x/0', content: spaces(1) }
  const [first] = plain
  return [
    {
      name: 'a thousand parts that are one and the same',
      make: () =>
        rawZip([
          kernel,
          ...Array.from({ length: 1000 }, (_, index) => ({
            ...kernel,
            name: `x/${index + 1}`,
            offset: 0,
            isGhost: true,
          })),
          ...plain,
        ]),
    },
    {
      name: 'parts that begin within another',
      make: () => rawZip([...plain, { ...kernel, name: 'x/1', offset: 40, isGhost: true }]),
    },
    {
      name: 'a package that holds itself',
      make: () =>
        rawZip([
          ...plain,
          { name: 'self.zip', method: 0, offset: 0, isGhost: true, size: 20_000, packedSize: 20_000 },
        ]),
    },
    {
      name: 'a part that reaches over the directory',
      make: () => rawZip([...plain.slice(1), { ...first, name: first?.name ?? '', packedSize: 0x00ffffff }]),
    },
  ]
}
