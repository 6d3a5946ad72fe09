import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTypedText, type Shown, type TypedOptions } from '#renderer/state/typedText.ts';
import { fail, ok, type Result } from '#shared/failure/result.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A field over a study that keeps what it is told, as the workbench would, a moment later. */
function field(kept: string, options: Partial<TypedOptions> = {}) {
  const asked: string[] = [];
  let shown: Shown = { text: kept, failure: null };
  const keep = async (text: string): Promise<Result<unknown>> => {
    asked.push(text);
    await Promise.resolve();
    typed.follow(text);
    return ok(null);
  };
  const typed = createTypedText(kept, { keep, ...options }, (next) => {
    shown = next;
  });
  return { typed, asked, text: () => shown.text, failure: () => shown.failure?.code ?? null };
}

describe('what is typed', () => {
  it('is kept when nobody has typed for half a second, and not letter by letter', async () => {
    const { typed, asked } = field('');
    for (const text of ['S', 'Sh', 'She']) {
      typed.type(text);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['She']);
  });

  it('is kept every two seconds by somebody who never pauses', async () => {
    const { typed, asked } = field('');
    for (let letters = 1; letters <= 12; letters += 1) {
      typed.type('a'.repeat(letters));
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(asked.map((text) => text.length)).toEqual([5, 10]);
  });

  it('is asked to be kept before whatever comes next is asked for', () => {
    const { typed, asked } = field('');
    typed.type('She says this twice');
    void typed.keepNow();
    expect(asked).toEqual(['She says this twice']);
  });

  it('is never overwritten by the study catching up with it', async () => {
    const { typed, asked, text } = field('');
    typed.type('She');
    const first = typed.keepNow();
    typed.type('She says');
    await first;
    expect(text()).toBe('She says');
    await vi.advanceTimersByTimeAsync(500);
    expect([asked, text()]).toEqual([['She', 'She says'], 'She says']);
  });

  it('gives way to an undo once it is kept, and not before', async () => {
    const { typed, text, asked } = field('');
    typed.type('She');
    await vi.advanceTimersByTimeAsync(500);
    typed.follow('');
    expect(text()).toBe('');
    typed.type('He');
    typed.follow('Somebody else’s words');
    expect(text()).toBe('He');
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['She', 'He']);
  });

  it('stays in the field with the reason when it cannot be kept, and is asked for again when the field is left', async () => {
    let isFull = true;
    const asked: string[] = [];
    const keep = async (words: string): Promise<Result<unknown>> => {
      asked.push(words);
      return isFull ? fail('study.writeFailed', { reason: 'full' }) : ok(null);
    };
    const { typed, text, failure } = field('', { keep });
    typed.type('She says');
    await vi.advanceTimersByTimeAsync(500);
    expect([text(), failure()]).toEqual(['She says', 'study.writeFailed']);
    isFull = false;
    typed.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([text(), failure(), asked]).toEqual(['She says', null, ['She says', 'She says']]);
  });
});

describe('a title', () => {
  const title = { tidy: (text: string) => text.trim(), isGood: (text: string) => text !== '' };

  it('is kept without the blanks at its ends, which stay under the fingers until the field is left', async () => {
    const { typed, asked, text } = field('Year one', title);
    typed.type('Year two ');
    await vi.advanceTimersByTimeAsync(500);
    expect([asked, text()]).toEqual([['Year two'], 'Year two ']);
    typed.leave();
    expect([asked, text()]).toEqual([['Year two'], 'Year two']);
  });

  it('that may not be empty is what it was when it is left empty', async () => {
    const { typed, asked, text } = field('Year one', title);
    typed.type('  ');
    await vi.advanceTimersByTimeAsync(500);
    expect([asked, text()]).toEqual([[], '  ']);
    typed.leave();
    expect(text()).toBe('Year one');
  });
});
