import type { Study } from '#shared/study/model.ts';
import { type Step, stepFrom } from '#shared/study/patches.ts';

/** Takes the passages that held words of the person out of the study, and out of the quotes of its report. */
export function withoutPassages(study: Study, isGone: (excerpt: string) => boolean): Step {
  return stepFrom(study, (draft) => {
    for (let place = study.report.quotes.length - 1; place >= 0; place -= 1)
      if (isGone(study.report.quotes[place] ?? '')) draft.report.quotes.splice(place, 1);
    // The last passage moves into the gap, as when a theme is taken off: order means nothing in this list.
    for (let place = study.excerpts.length - 1; place >= 0; place -= 1) {
      if (!isGone(study.excerpts[place]?.id ?? '')) continue;
      const last = draft.excerpts.pop();
      if (last !== undefined && place < draft.excerpts.length) draft.excerpts[place] = last;
    }
  });
}
