const collator = new Intl.Collator('en-GB', { numeric: true });

/** The order in which a person expects names: `mentor-2` before `mentor-10`. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b);
}
