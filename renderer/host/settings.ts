const prefix = 'strand.';

/** Settings of this browser. A browser that refuses storage gets defaults and keeps none. */
export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function writeSetting(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Storage refused or full: the choice holds until the window closes.
  }
}
