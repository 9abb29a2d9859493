import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A page of a running Electron, spoken to over its DevTools protocol. */
export type DevtoolsPage = {
  /** The value of an expression in the page; a promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Presses a key that writes one character. */
  readonly type: (character: string) => Promise<void>
}

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: never
  readonly result?: never
}

/** The first page of an Electron that was spawned with `--remote-debugging-port=0` and piped stderr. */
export async function attachToPage(child: ChildProcess): Promise<DevtoolsPage> {
  const socket = new WebSocket(await debuggerAddress(child))
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('the debugger of Electron does not answer'))
  })
  const waiting = new Map<number, (message: Message) => void>()
  let lastId = 0
  let onEvent: (message: Message) => void = () => {}
  let fail: (reason: Error) => void = () => {}
  const closed = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  closed.catch(() => {})
  socket.onclose = () => fail(new Error('Electron ended while it was spoken to'))
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id === undefined) onEvent(message)
    else waiting.get(message.id)?.(message)
  }

  function send(method: string, params: object, sessionId?: string): Promise<never> {
    lastId += 1
    const id = lastId
    const answered = new Promise<never>((resolve, reject) => {
      waiting.set(id, (message) => {
        waiting.delete(id)
        if (message.result === undefined) reject(new Error(`${method}: ${JSON.stringify(message)}`))
        else resolve(message.result)
      })
      socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
    return Promise.race([answered, closed])
  }

  const attached = new Promise<string>((resolve, reject) => {
    onEvent = ({ method, params }) => {
      const info = (params as { targetInfo?: { type: string; targetId: string } } | undefined)?.targetInfo
      if (method !== 'Target.targetCreated' || info?.type !== 'page') return
      send('Target.attachToTarget', { targetId: info.targetId, flatten: true }).then(
        (answer: { sessionId: string }) => resolve(answer.sessionId),
        reject,
      )
    }
    send('Target.setDiscoverTargets', { discover: true }).catch(reject)
  })
  const sessionId = await Promise.race([attached, closed])

  return {
    evaluate: async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true }
      const answer: { result: { value: unknown }; exceptionDetails?: { text: string } } = await send(
        'Runtime.evaluate',
        params,
        sessionId,
      )
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
      return answer.result.value
    },
    type: async (character) => {
      const key = { key: character, text: character }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }, sessionId)
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }, sessionId)
    },
  }
}

async function debuggerAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('stderr of Electron is not piped')
  for await (const line of createInterface(stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('Electron ended before it opened its debugger')
}
