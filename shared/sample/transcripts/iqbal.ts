import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const iqbal: SampleTranscript = {
  name: 'ms-iqbal',
  format: 'docx',
  title: 'Interview with a coordinator, Weaverside',
  day: dayOf(2025, 5, 22),
  school: 'Weaverside Community School',
  mentees: [],
  others: ['Ms Iqbal (coordinator)', 'Interviewer'],
  language: 'English',
  turns: `
Interviewer: Could you describe the school for somebody who has never been?
Ms Iqbal: Thirty-odd languages, two bus routes, one hall. Families come and go. A fifth of the pupils we had in September two years ago are somewhere else now.
Interviewer: What did you want from mentoring?
Ms Iqbal: An adult for each of the ones who had none here. I did not promise anyone better results.
Interviewer: Has it turned out that way?
Ms Iqbal: For most. I ask every mentee the same question in the sixth week: who would you tell? In the first week the answer is often nobody. By then it is a name.
Interviewer: Is it always the mentor's name?
Ms Iqbal: No, and I like it best when it is not. A boy said, the dinner lady. The mentor had gone with him to the hatch for three weeks until he dared to say what he could not eat.
Interviewer: Tell me about attendance.
Ms Iqbal: New arrivals, a clear change. Very often it was transport, or a form, or a parent who did not know that you ring in. Mentors ride buses. That ought not to be skilled work, but nobody had done it.
Interviewer: And the others?
Ms Iqbal: Older girls who look after small children, no. Anxious pupils, up and down. One of them was in every day for a month, then out for two weeks, and the graph shows a nice average that describes neither.
Interviewer: How do mentors manage with languages?
Ms Iqbal: Badly and cheerfully. We have an interpreter for the first meeting and for the last. In between they draw. I worry about what gets lost, and I also see children speak to a man with a pencil who do not speak to anybody else.
Interviewer: What goes wrong?
Ms Iqbal: Rooms and registers. A boy waiting for his mentor was recorded as truanting. It took me two days to have it removed, and by then it had gone home by text in a language his mother does not read. She kept him at home, from worry.
Interviewer: What have you changed?
Ms Iqbal: There is a code in the register now for being with a mentor. It should have been there on the first day.
Interviewer: Do they miss lessons?
Ms Iqbal: They do, and it is the complaint I hear most, from staff and from the pupils themselves. One room, so one day, so always the same lesson. A girl lost marks on a science practical over it.
Interviewer: What is the alternative?
Ms Iqbal: The library annexe, if the governors pay for a door. I have been asking for a door since Christmas.
Interviewer: What do subject teachers see?
Ms Iqbal: Hands going up. Three different teachers have said that to me about three different pupils. And in the same week a history teacher told me that he had not known one of them was being mentored at all.
Interviewer: Does that matter?
Ms Iqbal: It does if the mentor has asked for something in lessons. A boy wanted to be asked questions. It happened for two lessons and then everybody forgot. We had raised his hopes.
Interviewer: And what about the work they missed while they were away?
Ms Iqbal: Nothing has changed there. They come back, and they are welcomed, and then they sit in front of a page that starts in the middle. I have said to the head that we are filling a bucket with the plug out.
Interviewer: Do you see effects on behaviour?
Ms Iqbal: Some. We refer fewer for anger here. Those we did refer go to their mentor when it starts, and that is an improvement on going to the car park.
Interviewer: How are the mentors doing?
Ms Iqbal: Mr Adeyemi was off for two weeks and I had no cover, and I could see it in the registers by the second day. That frightened me. We must build it so that it does not hang on one back.
Interviewer: How do you end?
Ms Iqbal: We begin to end in week eight. Some cry, some are relieved. One said, good, now I can have PE. That is a fine ending, to my mind.
Interviewer: If you had to name one thing that the numbers will not show?
Ms Iqbal: That a child who was in a room with nobody is in a room with somebody. And one that they should show: that for about a third I cannot see any difference.
Interviewer: Thank you.
Ms Iqbal: Thank you for asking about the third.
`,
};
