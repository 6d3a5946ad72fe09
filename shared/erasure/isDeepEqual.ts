/** Whether two values of JSON are the same, whatever order their properties came in. The same object is not looked into. */
export function isDeepEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false;
    for (let index = 0; index < one.length; index += 1)
      if (one[index] !== other[index] && !isDeepEqual(one[index], other[index])) return false;
    return true;
  }
  if (Array.isArray(one) || Array.isArray(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length && names.every((name) => name in other && isDeepEqual(Reflect.get(one, name), Reflect.get(other, name)))
  );
}
