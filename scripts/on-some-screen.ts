/** Whether there is no screen here, so that each command gets one of its own. */
export function makesScreens(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/** A command as it runs where there is a screen; where there is none, one is made, with the first free number from `first` on. */
export function onSomeScreen([program = '', ...args]: readonly string[], first = 99): [string, string[]] {
  if (!makesScreens()) return [program, args]
  const screen = ['-a', '-n', String(first), '-s', '-screen 0 1440x900x24']
  return ['xvfb-run', [...screen, program, ...args]]
}
