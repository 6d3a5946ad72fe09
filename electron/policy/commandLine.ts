/** Switches that open a door into the window. A program started with one of them says so and quits: no fuse stops them. */
const doors = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
  'js-flags',
];

export function openDoors(argv: readonly string[]): readonly string[] {
  return argv.flatMap((argument) => {
    const name = /^--?([a-z-]+)(=|$)/.exec(argument)?.[1];
    return name !== undefined && doors.includes(name) ? [`--${name}`] : [];
  });
}

/** Chromium's own habits of looking things up are switched off before it starts. */
export const quietSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-sync'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];
