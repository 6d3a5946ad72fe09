import type { Host } from '#shared/host/host.ts';

export type Appearance = 'system' | 'light' | 'dark';

const appearances: readonly Appearance[] = ['system', 'light', 'dark'];
const setting = 'appearance';

export function readAppearance(host: Host): Appearance {
  const kept = host.readSetting(setting);
  return appearances.find((name) => name === kept) ?? 'system';
}

/** Paint the window light or dark, and keep the choice on this computer. */
export function chooseAppearance(host: Host, appearance: Appearance): void {
  host.writeSetting(setting, appearance);
  paint(appearance);
}

/** Paint as chosen and follow the system where that was chosen. */
export function startAppearance(host: Host): void {
  paint(readAppearance(host));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(readAppearance(host)));
}

function paint(appearance: Appearance): void {
  const dark = appearance === 'dark' || (appearance === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
