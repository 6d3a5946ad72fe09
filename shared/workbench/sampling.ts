import { FailureError, failure } from '#shared/failure/failure.ts';
import type { InputFile } from '#shared/import/types.ts';
import { changing } from './changing.ts';
import { importing } from './importing.ts';
import type { Room } from './room.ts';
import { needed, opened } from './session.ts';
import type { shelving } from './shelving.ts';
import type { Work } from './stopping.ts';
import type { OpenedStudy } from './workbench.ts';

const usualSample = { pupils: 600, seed: 1 };
const sampleName = 'Sample partnership';

/** The sample partnership: an invented one, with a known true effect, in the shapes that people have. */
export function sampling(
  room: Room,
  shelf: ReturnType<typeof shelving>,
): {
  files(options: { readonly pupils: number; readonly seed: number }, work: Work): Promise<readonly InputFile[]>;
  open(work: Work): Promise<OpenedStudy>;
} {
  const files = async (options: { readonly pupils: number; readonly seed: number }, { signal, progress }: Work) => {
    progress({ step: 'sample.make', done: 0, total: null });
    const { makeSample } = await import('#shared/sample/makeSample.ts');
    const made = makeSample(options, (done, total) => progress({ step: 'sample.make', done, total }));
    signal.throwIfAborted();
    return made;
  };

  return {
    files,
    async open(work) {
      const made = await files(usualSample, work);
      // Said before the first file is read: the sample is made, and the place for the study may have to be waited for.
      work.progress({ step: 'import.read', done: 0, total: null });
      const { ref } = await createUnderFreeName(shelf);
      try {
        const { review, importReviewed } = importing(room);
        await review(made, work);
        await importReviewed({ recipes: {}, transcriptsLeftOut: [] }, work);
        await changing(room).run('codebook.starter', {});
        return opened(needed(room.session));
      } catch (thrown) {
        await shelf.remove(ref);
        throw thrown;
      }
    },
  };
}

/** `Sample partnership`, or the first of `Sample partnership 2`, `3` ... that is free: an older sample may have been worked in. */
async function createUnderFreeName(shelf: ReturnType<typeof shelving>): Promise<OpenedStudy> {
  for (let number = 1; number < 1000; number += 1) {
    try {
      return await shelf.create(number === 1 ? sampleName : `${sampleName} ${number}`, null);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || thrown.failure.code !== 'study.exists') throw thrown;
    }
  }
  throw new FailureError(failure('study.exists', { file: sampleName }));
}
