import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sees every process of an application call the kernel for a network, by strace. */
export type SocketWatch = {
  /** For `launchApp`: starts the executable under the watch. */
  readonly through: (executable: string) => string
  /** How many calls for any kind of socket were seen; none means that the watch was blind. */
  readonly seen: () => number
  /** The calls that reached for more than this machine, or for a name server, as strace wrote them. */
  readonly outward: () => readonly string[]
}

const watched = 'connect,bind,sendto,sendmsg,sendmmsg'

/** Watches what is started through it; script and log lie in the folder. */
export function watchSockets(folder: string): SocketWatch {
  const script = join(folder, 'watched.sh')
  const log = join(folder, 'sockets.log')
  const lines = () => readFileSync(log, 'utf8').split('\n').filter(Boolean)
  return {
    through: (executable) => {
      writeFileSync(
        script,
        `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e signal=none -e trace=${watched} -A -o '${log}' '${executable}' "$@"\n`,
      )
      chmodSync(script, 0o755)
      return script
    },
    seen: () => lines().length,
    outward: () => lines().filter(isOutward),
  }
}

/** Tells whether a line of strace names an address beyond loopback, or port 53 or 5353 anywhere. */
export function isOutward(line: string): boolean {
  return [...line.matchAll(/sa_family=AF_INET6?, ([^}]*)/g)].some(([, address = '']) => {
    const port = Number(/port=htons\((\d+)\)/.exec(address)?.[1])
    const host = /inet_(?:addr\(|pton\(AF_INET6, )"([^"]*)"/.exec(address)?.[1] ?? ''
    return !isLoopback(host) || port === 53 || port === 5353
  })
}

function isLoopback(host: string): boolean {
  return /^(::ffff:)?127\./.test(host) || host === '::1'
}
