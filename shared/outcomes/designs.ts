import { comparison } from './designs/comparison.ts';
import { dose } from './designs/dose.ts';
import { filledIn } from './designs/filledIn.ts';
import { interrupted } from './designs/interrupted.ts';
import { matched } from './designs/matched.ts';
import { prePost } from './designs/prePost.ts';
import type { Design } from './designs/question.ts';
import { schools } from './designs/schools.ts';
import { subgroups } from './designs/subgroups.ts';
import { waitingList } from './designs/waitingList.ts';

/** Every way of asking whether something changed, in the order they are shown. A new one is one file in `designs/` and one line here. */
export const designs: readonly Design[] = [prePost, comparison, matched, waitingList, interrupted, dose, schools, subgroups, filledIn];
