import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from './launch.ts'
import { isOutward, watchSockets } from './socket-watch.ts'

// The field day runs under this watch; here it is shown that the watch is not blind.
test('the watch sees what is planted in the application: a connection, a datagram, a name server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-watch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const watch = watchSockets(folder)
  const app = await launchApp({ through: watch.through })
  onTestFinished(app.dispose)
  await app.page.getByRole('heading', { name: '保管庫を作る' }).waitFor()
  expect(watch.seen()).toBeGreaterThan(0)
  expect(watch.outward()).toEqual([])

  await app.electron.evaluate(async () => {
    const net = process.getBuiltinModule('node:net')
    const dgram = process.getBuiltinModule('node:dgram')
    // Addresses that are reserved for documentation: nobody is there.
    net
      .connect(443, '192.0.2.1')
      .on('error', () => {})
      .unref()
    const send = (type: 'udp4' | 'udp6', port: number, host: string) =>
      new Promise((resolve) => dgram.createSocket(type).send('?', port, host, resolve))
    await send('udp4', 9, '192.0.2.2')
    await send('udp6', 9, '2001:db8::1')
    await send('udp4', 53, '127.0.0.1')
  })
  const seen = () => watch.outward().join('\n')
  for (const planted of [
    /connect\(.*443.*192\.0\.2\.1/,
    /192\.0\.2\.2/,
    /2001:db8::1/,
    /htons\(53\).*127\.0\.0\.1/,
  ])
    await expect.poll(seen).toMatch(planted)
})

test.each([
  ['connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("198.51.100.7")}, 16)', true],
  ['connect(3, {sa_family=AF_INET, sin_port=htons(9229), sin_addr=inet_addr("127.0.0.1")}, 16) = 0', false],
  ['bind(3, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0', true],
  [
    'sendto(3, "", 0, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16)',
    true,
  ],
  [
    'connect(3, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28)',
    true,
  ],
  [
    'connect(3, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28)',
    false,
  ],
  ['connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0', false],
])('%s reaches out: %s', (line, reaches) => {
  expect(isOutward(line)).toBe(reaches)
})
