/** A command as it runs where there is a screen; where there is none, one is made. */
export function onSomeScreen([program = '', ...args]: readonly string[]): [string, string[]] {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (hasScreen) return [program, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', program, ...args]]
}
