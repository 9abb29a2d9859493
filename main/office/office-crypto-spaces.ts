import type { StorageNode } from './compound-directory.ts'

/**
 * The storage that tells every program which transform lies over a package ([MS-OFFCRYPTO] 2.1 and 2.3.4.4);
 * the same in every file.
 */
export function dataSpaces(): StorageNode {
  const space = 'StrongEncryptionDataSpace'
  const transform = 'StrongEncryptionTransform'
  const component = Buffer.concat([numbers(1, 0), text('EncryptedPackage'), text(space)])
  const head = Buffer.concat([numbers(1), text('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}')])
  return {
    name: '\u0006DataSpaces',
    children: [
      { name: 'Version', content: Buffer.concat([text('Microsoft.Container.DataSpaces'), versions()]) },
      {
        name: 'DataSpaceMap',
        content: Buffer.concat([numbers(8, 1, component.length + 4), component]),
      },
      {
        name: 'DataSpaceInfo',
        children: [{ name: space, content: Buffer.concat([numbers(8, 1), text(transform)]) }],
      },
      {
        name: 'TransformInfo',
        children: [
          {
            name: transform,
            children: [
              {
                name: '\u0006Primary',
                content: Buffer.concat([
                  numbers(head.length + 4),
                  head,
                  text('Microsoft.Container.EncryptionTransform'),
                  versions(),
                  numbers(0, 0, 0, 4),
                ]),
              },
            ],
          },
        ],
      },
    ],
  }
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4)
  })
  return bytes
}

/** Reader, updater and writer: 1.0. */
function versions(): Buffer {
  return numbers(1, 1, 1)
}

/** UTF-16 after its length, filled up to four bytes. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf16le')
  return Buffer.concat([numbers(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
