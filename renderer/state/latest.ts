/**
 * Ask one question at a time and, when a newer one came up meanwhile, only the newest: what a moving slider needs.
 * Every answer is shown as it comes, so that a drawing keeps up with the hand; what came up and was overtaken is never asked.
 */
export function createLatest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  show: (answer: Answer, question: Question) => void,
): (question: Question) => Promise<void> {
  let waiting: { readonly question: Question } | null = null;
  let running: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    while (waiting !== null) {
      const { question } = waiting;
      waiting = null;
      show(await ask(question), question);
    }
    running = null;
  };
  return (question) => {
    waiting = { question };
    running ??= work();
    return running;
  };
}
