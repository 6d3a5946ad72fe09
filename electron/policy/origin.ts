/** The one place the window is served from. */
export const appScheme = 'app';
export const appOrigin = 'app://strand';
export const appStart = `${appOrigin}/`;

/** Whether a URL is ours: scheme, host, no user, no port. A bare `startsWith` would let app://strand.evil in. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${appScheme}:` && host === 'strand' && username === '' && password === '';
}
