import { annex } from './annex.ts';
import { cases } from './cases.ts';
import { cohort } from './cohort.ts';
import { data } from './data.ts';
import { further } from './further.ts';
import { method } from './method.ts';
import { outcomes } from './outcomes.ts';
import type { Section } from './section.ts';
import { summary } from './summary.ts';
import { themes } from './themes.ts';

/** The sections of a report in their order. A new one is a file beside these and its line here. */
export const sections: readonly Section[] = [summary, cohort, outcomes, further, themes, cases, method, data, annex];
