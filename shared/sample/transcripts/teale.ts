import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const teale: SampleTranscript = {
  name: 'mr-teale',
  format: 'txt-windows',
  title: 'Interview with a coordinator, Saltmarsh',
  day: dayOf(2025, 3, 12),
  school: 'Saltmarsh Academy',
  mentees: [],
  others: ['Mr Teale (coordinator)', 'Interviewer'],
  language: 'English',
  turns: `
Interviewer: You started the scheme in November. How did you set it up?
Mr Teale: We hired three people and gave them a cupboard. I am only half joking – it had been the reprographics store.
Interviewer: And now?
Mr Teale: Now it has a carpet and a café table, and a sign that says “knock and wait”. The pupils painted it. It matters more than I expected, having a place.
Interviewer: How do you choose whom to refer?
Mr Teale: Attendance first. Then anyone whose behaviour has slipped, then the quiet ones, whom nobody refers unless I go and ask.
Interviewer: The quiet ones?
Mr Teale: A pupil who comes every day and says nothing costs us no trouble, so nobody fills in a form. I went round the tutors in January and asked for one name each. Those have been some of the best matches.
Interviewer: In what way?
Mr Teale: They started to speak in lessons. One of them read the notices in assembly last week – I had to look at the ceiling.
Interviewer: What have you noticed on attendance?
Mr Teale: A lift for perhaps half. We had a dreadful December, with everybody ill, and then it looked like a miracle in January. I have told the mentors not to believe in miracles that come with the end of flu.
Interviewer: So how do you judge it?
Mr Teale: By who is in on a wet Monday in February. I do a walk round at ten to nine. There are five faces I would not have bet on.
Interviewer: And faces you would have bet on, who are not there?
Mr Teale: Yes. Two brothers. They go to every session, on the days that they are in. They think the world of their mentor. It has made no difference whatever to how often they come.
Interviewer: Why is that?
Mr Teale: Dad works nights, nobody gets up. We know exactly why and we know exactly which mornings, and knowing has not helped.
Interviewer: How have you dealt with lessons being missed?
Mr Teale: We ruled that English and maths are out of bounds. So it falls on art, music, PE – and those are the lessons these pupils would get out of bed for. A girl told me I had taken away her Thursday. I have not got an answer to that.
Interviewer: Could it be before or after school?
Mr Teale: After school, the buses go at ten past three. Before school, well, they are here for not being here before school.
Interviewer: What do teachers report back?
Mr Teale: They fill in a one-to-five for behaviour before and after. Some of them give everyone a four. The ones who take trouble over it say calmer, more willing to be corrected. Nobody says brilliant.
Interviewer: Is there any sign of harm?
Mr Teale: One pairing I should have ended sooner. The mentor was chummy – a bit too much of a mate – and the lad took it as a licence in other lessons. He was suspended twice in that time. We changed the mentor and it settled, but that was half a term.
Interviewer: How did you find out?
Mr Teale: A teaching assistant told me. Not the spreadsheet.
Interviewer: What do the mentors need?
Mr Teale: Supervision. They carry things home. We do a Thursday half hour, and it gets cancelled when I am on cover, which is most Thursdays.
Interviewer: What do you think the pupils value?
Mr Teale: Being heard by someone who has no detentions to give. I sat in, once, with permission. In forty minutes the mentor asked five questions. I counted. I ask five questions in a corridor.
Interviewer: Does that carry over?
Mr Teale: Sometimes. We had a lad who learnt to say “can I have a minute” instead of what he used to say. His geography teacher gives him the minute, his French teacher does not, and you can see it in the log – same boy, two different boys.
Interviewer: What about exit?
Mr Teale: We do it well, if I may say so. Four sessions’ notice, a review with the tutor, and a drop-in pass for half a term. About one in six uses the pass.
Interviewer: And if the money stops?
Mr Teale: Then we keep the room and lose the people, and a room does not listen to anybody.
Interviewer: Anything you would like to add?
Mr Teale: Put in the ones it did not work for. If the report is all sunshine nobody here will believe the rest of it.
`,
};
