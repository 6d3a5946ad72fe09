import { z } from 'zod';
import type { HandOver, LettingGo, OtherWindows } from '#shared/host/otherWindows.ts';

/** How long a window that has the studies may take to say that it heard, and then to let go. */
const hearMilliseconds = 2_000;
const letGoMilliseconds = 20_000;

const said = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('please'), asked: z.string() }),
  z.strictObject({ say: z.literal('heard'), asked: z.string() }),
  z.strictObject({ say: z.literal('busy'), asked: z.string() }),
  z.strictObject({ say: z.literal('free'), asked: z.string(), ref: z.string().nullable() }),
]);
type Said = z.infer<typeof said>;

/** The other tabs of this browser, over a channel that all of them hear. */
export function otherTabs(): OtherWindows {
  const line = new BroadcastChannel('strand-hand-over');
  const tell = (message: Said): void => line.postMessage(message);
  return {
    ask: () =>
      new Promise<HandOver>((resolve) => {
        const asked = crypto.randomUUID();
        const done = (answer: HandOver): void => {
          clearTimeout(waiting);
          line.removeEventListener('message', hear);
          resolve(answer);
        };
        let waiting = setTimeout(() => done({ answer: 'silent' }), hearMilliseconds);
        const hear = ({ data }: MessageEvent): void => {
          const { data: message } = said.safeParse(data);
          if (message?.asked !== asked) return;
          if (message.say === 'busy') done({ answer: 'busy' });
          if (message.say === 'free') done({ answer: 'free', ref: message.ref });
          if (message.say !== 'heard') return;
          clearTimeout(waiting);
          waiting = setTimeout(() => done({ answer: 'busy' }), letGoMilliseconds);
        };
        line.addEventListener('message', hear);
        tell({ say: 'please', asked });
      }),
    onAsked(letGo: LettingGo) {
      line.addEventListener('message', async ({ data }) => {
        const { data: message } = said.safeParse(data);
        if (message?.say !== 'please') return;
        const { asked } = message;
        const answer = await letGo(() => tell({ say: 'heard', asked }));
        if (answer?.answer === 'busy') tell({ say: 'busy', asked });
        if (answer?.answer === 'free') tell({ say: 'free', asked, ref: answer.ref });
      });
    },
  };
}
