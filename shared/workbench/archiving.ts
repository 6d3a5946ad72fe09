import { notBuilt } from './notBuilt.ts';
import type { Room } from './room.ts';
import type { Work } from './stopping.ts';
import type { DrawnFigure } from './workbench.ts';

/** Everything in the open study as a plain zip. */
export async function writeArchive(_room: Room, _figures: Readonly<Record<string, DrawnFigure>>, _work: Work): Promise<Uint8Array> {
  throw notBuilt();
}
