import { type ComponentType, lazy, useState } from 'react'

/** A component whose code is loaded later. */
export type OnDemand<P> = {
  readonly Component: ComponentType<P>
  /** Loads the code ahead of need; once is enough. */
  readonly load: () => Promise<unknown>
}

/**
 * Shows a component when its code is there, at once if it was loaded before: React's own `lazy` waits even
 * then, and keeps what waited off the screen for 300 ms.
 */
export function onDemand<P extends object>(fetch: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loaded: ComponentType<P> | null = null
  const load = async () => {
    loaded ??= await fetch()
    return { default: loaded }
  }
  const Waiting = lazy(load) as ComponentType<P>

  function Component(props: P) {
    // One of the two for as long as it is mounted: a change would lose what is typed in it.
    const [Chosen] = useState(() => loaded ?? Waiting)
    return <Chosen {...props} />
  }
  return { Component, load }
}
