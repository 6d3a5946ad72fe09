// Long because: one list of passages by transcript, with the theme that each was given.

/** A passage as its first words, and how many sentences of one turn it has. The rest is read from the transcript. */
export interface CodedPassage {
  readonly from: string;
  readonly sentences: number;
  readonly themes: readonly string[];
  readonly memo?: string;
}

const trust = 'Trust and being heard';
const time = 'Time for one person';
const confidence = 'Confidence and belonging';
const gettingOn = 'Coming to school and getting on';
const home = 'Home and school together';
const seen = 'Being singled out or welcome';
const limits = 'Strain and limits';

function passage(from: string, sentences: number, themes: string | readonly string[], memo?: string): CodedPassage {
  return { from, sentences, themes: typeof themes === 'string' ? [themes] : themes, ...(memo === undefined ? {} : { memo }) };
}

/** A first reading of the sample's transcripts, by their names: good and hard things, and much left for the next reader. */
export const codedPassages: Readonly<Record<string, readonly CodedPassage[]>> = {
  nadia: [
    passage('Because the answer was nothing', 2, trust),
    passage('A teacher has thirty of us', 3, time),
    passage('First two weeks, no.', 3, gettingOn),
    passage('In English I put my hand up now.', 4, confidence),
    passage('When he was off for two weeks', 2, limits, 'Her mentor says the same of another pupil.'),
  ],
  kieran: [
    passage('She was the only one in this place', 2, trust),
    passage('Talking about it does not change', 1, gettingOn),
    passage('My mentor knew.', 4, [trust, home], 'Compare with his mentor and the coordinator on the same letter.'),
    passage('You cannot sort that', 1, limits),
  ],
  yonas: [
    passage('He came to the house, with permission', 2, home),
    passage('Two times. Now I know.', 3, gettingOn),
    passage('In history he sits at the back', 3, confidence),
    passage('He says yes, even without language.', 2, trust),
    passage('Once it was cancelled and no one told him', 2, seen),
  ],
  'mr-adeyemi': [
    passage('If I can keep my mouth shut', 1, time),
    passage('I had one who came in every day', 2, gettingOn),
    passage('I have a boy who was steady', 3, limits),
    passage('No. I will be honest, I cannot teach them', 3, gettingOn),
  ],
  'ms-hallam': [
    passage('We have been in the dinner hall', 2, limits),
    passage('I had to pass it on, and I did tell him so', 3, [home, trust]),
    passage('We made a deal with one teacher', 3, confidence),
    passage('Someone who remembers what they said', 2, trust),
  ],
  'mrs-sowerby': [
    passage('Children at the gate who were not', 4, gettingOn),
    passage('There we have done nothing but be nice.', 2, home),
    passage('But I have also timed myself', 1, time),
    passage('One or two felt singled out.', 4, seen),
  ],
  'mr-teale': [
    passage('The pupils painted it.', 2, confidence),
    passage('They go to every session', 3, gettingOn),
    passage('So it falls on art, music, PE', 1, limits),
    passage('Being heard by someone who has no detentions', 1, trust),
  ],
  'ms-iqbal': [
    passage('In the first week the answer is often nobody.', 2, trust),
    passage('Very often it was transport, or a form', 2, home),
    passage('A boy waiting for his mentor was recorded', 3, [seen, home]),
    passage('And one that they should show', 1, gettingOn),
  ],
  'focus-group-saltmarsh': [
    passage('For if you are bad.', 1, seen),
    passage('She is the only person who waits', 1, time),
    passage('I like it. It makes no difference', 3, gettingOn),
    passage('Because I would not have known', 1, confidence),
    passage('I said to Mr Teale that he took away my Thursday.', 1, limits),
  ],
  'focus-group-mentors': [
    passage('He was absent as often in the last week', 2, gettingOn),
    passage('Finding the exact moment when', 3, time),
    passage('I say in front of the pupil', 3, trust),
    passage('I told a tutor something quite small.', 2, trust, 'Said against herself: keep it.'),
  ],
  leona: [
    passage('In her room I can get things wrong', 2, confidence),
    passage('With her I can start a sentence', 1, time),
    passage('I told my mum.', 3, home),
    passage('One girl found out and said', 3, seen),
    passage('It helped me. It has not helped my lessons.', 2, gettingOn),
  ],
  'focus-group-northfield': [
    passage('Miss Hallam made a deal', 4, confidence),
    passage('She is sound. I get in the same trouble', 2, gettingOn),
    passage('That is the good bit.', 2, trust),
    passage('Her face in the window', 3, seen),
  ],
};
