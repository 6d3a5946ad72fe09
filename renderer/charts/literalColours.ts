/** The light values of the custom properties that a stylesheet's first `:root` block sets. */
export function lightTokens(css: string): ReadonlyMap<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map((found) => [found[1] ?? '', (found[2] ?? '').trim()]));
}

/** Write literal values where a drawing says `var(--name)`: an exported figure has no stylesheet to ask. */
export function withLiteralColours(svg: string, tokens: ReadonlyMap<string, string>): string {
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => tokens.get(name) ?? whole);
}
