/** What the window says about a study that cannot be changed, or whose last change did not reach the disk. */

/** What a study is called that could not be written into its own file any more. */
export function rescuedName(name: string): string {
  return `${name}, as it was on screen`;
}
