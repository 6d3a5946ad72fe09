import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const nadia: SampleTranscript = {
  name: 'nadia',
  format: 'docx',
  title: 'Interview with a mentee, Weaverside',
  day: dayOf(2025, 5, 14),
  school: 'Weaverside Community School',
  mentees: [{ name: 'Nadia', gender: 'F', attendance: 'better' }],
  others: ['Interviewer'],
  language: 'English',
  turns: `
Interviewer: Thanks for giving up your break, Nadia. How did you first hear you were getting a mentor?
Nadia: Miss from pastoral stopped me in the corridor. I thought I was in trouble, because normally if she stops you it is about a phone.
Interviewer: And when you found out what it was?
Nadia: I said no. Then she said just have one go and decide after, so I had one go.
Interviewer: What was going on for you at that time?
Nadia: I was not coming in much. Mondays nearly never. It was not one big thing. I could not sleep and then I would miss the bus and then it was easier to not come at all than walk in at ten with everybody looking.
Interviewer: What did the first meeting look like?
Nadia: We sat in the little room behind the library. Mr Adeyemi had a list of questions but he put it away after about two minutes and asked what I had for breakfast.
Interviewer: Why do you think that stayed with you?
Nadia: Because the answer was nothing, and he did not make a face. He just listened and next week there was a cereal bar on the table and he never said a word about it.
Interviewer: What is different about talking with him, compared with a teacher?
Nadia: A teacher has thirty of us and the clock. He waits. If I say I do not know, he lets it be quiet until I do know.
Interviewer: Did coming in change?
Nadia: Yes, slowly. We made a plan for Mondays only. Not the whole week. I had to text him a thumb when I was on the bus. If there was no thumb he rang my mum, and we had agreed that, so I was not angry about it.
Interviewer: What happened with Mondays?
Nadia: First two weeks, no. Third week I came, and he was at the gate pretending to check his watch. After that it was more like a game.
Interviewer: And the other days?
Nadia: When Monday was sorted the rest sort of followed. If you are there on Monday you know what the homework is, so Tuesday is not scary.
Interviewer: You mentioned walking in late with everyone looking. Is that still hard?
Nadia: We got a late card so I can go in by the side door and straight to my seat. I have used it maybe four times. Just having it helps.
Interviewer: What about lessons themselves?
Nadia: In English I put my hand up now. Before I would rather eat my pen. We practised it. He was the teacher and I had to interrupt him.
Interviewer: How did that feel the first time in class?
Nadia: My voice went funny. But Miss said good point and carried on, like it was normal, and nobody turned round.
Interviewer: And maths?
Nadia: Maths I missed too much. I am there but I do not follow it. Nobody has gone back over the bits from when I was off. That has not changed, to be honest.
Interviewer: Did you talk about that with your mentor?
Nadia: He said he is not a maths person either, which was funny, but it does not help with fractions.
Interviewer: When were your sessions?
Nadia: Wednesday, period three. That is science. I asked for it to move around so I did not always miss the same one, but the room is only free on Wednesday.
Interviewer: What did your science teacher say?
Nadia: He was all right about it at first. Then we had the test on the practical that I was not there for. I lost the marks and that was annoying.
Interviewer: Did that make you want to stop?
Nadia: For about a week. I would still choose the mentoring. But they could have put it in tutor time.
Interviewer: What did your friends make of it?
Nadia: One of them asked if I was special needs. I told her no, I just have somebody who listens to me on Wednesdays, and then she wanted to know how to get one.
Interviewer: And at home?
Nadia: My mum stopped shouting in the mornings, because he gets me up now, with the thumb. It is calmer. She says it too.
Interviewer: Is there anything that got worse?
Nadia: Not worse. When he was off for two weeks with his back I missed three days. I do not want it to be only because of him.
Interviewer: What would happen if it ended in summer?
Nadia: We have started doing the plan for that. I text the thumb to myself now, it sounds silly. I write it on the calendar in the kitchen.
Interviewer: If you were in charge of it, what would you change?
Nadia: Not in a lesson. And somebody to help with the work you missed, because coming back in is only half of it.
Interviewer: Thank you, Nadia.
Nadia: Can I go to lunch now?
`,
};
