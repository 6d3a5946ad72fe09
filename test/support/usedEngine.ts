import { databaseIn, startEngine } from '#electron/services/nodeDatabase.ts';
import type { Database } from '#shared/database/database.ts';

const idle = new Set<Awaited<ReturnType<typeof startEngine>>>();

/** A new, locked database in a real engine. Engines that were closed are used again: putting one together takes a second, and most files need one. */
export async function usedEngine(): Promise<Database> {
  const [engine = await startEngine()] = idle;
  idle.delete(engine);
  return databaseIn(engine, () => idle.add(engine));
}
