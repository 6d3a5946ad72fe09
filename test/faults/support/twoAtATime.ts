/** Does the work for each, two at a time: as many as the machines that test this have processors. */
export async function twoAtATime<One, Value>(all: readonly One[], work: (one: One) => Promise<Value>): Promise<readonly Value[]> {
  const done: Value[] = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [index, one] of waiting) done[index] = await work(one);
  };
  await Promise.all([lane(), lane()]);
  return done;
}
