import { adeyemi } from './adeyemi.ts';
import { hallam } from './hallam.ts';
import { iqbal } from './iqbal.ts';
import { kieran } from './kieran.ts';
import { leona } from './leona.ts';
import { mentorsGroup } from './mentorsGroup.ts';
import { nadia } from './nadia.ts';
import { northfieldGroup } from './northfieldGroup.ts';
import { saltmarshGroup } from './saltmarshGroup.ts';
import { sowerby } from './sowerby.ts';
import { teale } from './teale.ts';
import type { SampleTranscript } from './transcript.ts';
import { yonas } from './yonas.ts';

/** Five mentees, mentors and coordinators apart, and three groups, in three schools. The words are the same for every seed. */
export const transcripts: readonly SampleTranscript[] = [
  nadia,
  kieran,
  yonas,
  adeyemi,
  hallam,
  sowerby,
  teale,
  iqbal,
  saltmarshGroup,
  mentorsGroup,
  leona,
  northfieldGroup,
];
