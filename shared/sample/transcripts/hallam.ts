import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const hallam: SampleTranscript = {
  name: 'ms-hallam',
  format: 'vtt',
  title: 'Interview with a mentor, Northfield',
  day: dayOf(2024, 6, 20),
  school: 'Northfield High',
  mentees: [],
  others: ['Ms Hallam (mentor)', 'Interviewer'],
  language: 'English',
  turns: `
Interviewer: You have been doing this since January. What surprised you?
Ms Hallam: How quickly they talk. I had planned three weeks of getting to know you. Most of them had told me the main thing by the second week, usually while looking at the car park.
Interviewer: What sort of thing?
Ms Hallam: Somebody ill at home. Sleeping on a sofa. Falling out with the one friend they had. And nobody had asked. I do not say that to blame teachers, they have no time to ask.
Interviewer: So time is the thing you have?
Ms Hallam: Time and a door that shuts. When it shuts.
Interviewer: When does it not?
Ms Hallam: The room is the mock exam room from March. We have been in the dinner hall, in the PE store, once on the stairs. You cannot ask a boy about his nan on the stairs.
Interviewer: Which day do you see people?
Ms Hallam: It was Tuesdays. Then design and technology objected, and they had a point, so half of my list went to Friday last lesson. Friday last lesson is where mentoring goes to die.
Interviewer: What happened to those pupils?
Ms Hallam: I lost three. They did not refuse, they just drifted. I should have written to them to say it was ending. I was waiting for somebody to decide, and no one did.
Interviewer: Let us take attendance. What have you seen?
Ms Hallam: The ones with a practical problem, better. Bus, uniform, a late card, a phone call at the right time. I can sort those. Where the child is needed at home I have seen no change at all, and one got worse while he was with me.
Interviewer: Can you say more about that one?
Ms Hallam: There was illness in the family and he was minding a younger one. He told me in confidence. I had to pass it on, and I did tell him so, but at the same time a penalty letter went out from another office. He felt I had caused it. I had lost him from that day.
Interviewer: Could it have gone differently?
Ms Hallam: If the letter and I had been introduced to each other, yes.
Interviewer: And what went well?
Ms Hallam: I have a girl who would not speak in class. Truly not a word. We made a deal with one teacher, that she would be asked only questions she had seen the day before. After a month she answered one she had not seen. Now she argues.
Interviewer: Is that down to the mentoring?
Ms Hallam: It is down to a teacher who kept a deal for a month. I carried the message.
Interviewer: How do teachers see the scheme?
Ms Hallam: Form tutors like it. Subject teachers see an empty chair. I have started sending a two-line note on what we are working on, nothing private, and the mood is better since.
Interviewer: And behaviour?
Ms Hallam: Fewer explosions, I think. Not fewer arguments. They come and have the argument in my room. There is one boy whose ratings went up in every subject, and one where the teachers say they see no difference, and I believe them.
Interviewer: Were you trained?
Ms Hallam: Two days before, and a course at Easter. The course was when things fell apart with a couple of mine, because I was not there for a fortnight and nobody covered.
Interviewer: How do you end with a pupil?
Ms Hallam: Badly, so far. With two of them we did it properly. We counted down, we wrote a card to the summer holidays, one of them still drops in at break. The rest was a timetable change.
Interviewer: What do the pupils get that they would not get otherwise?
Ms Hallam: Someone who remembers what they said last week. It sounds like nothing. I keep a notebook just so that I remember the name of the dog.
Interviewer: Do the forms we use capture that?
Ms Hallam: The one to five for behaviour, a bit. The confidence form, they tick threes down the page if you leave them to it.
Interviewer: What would you change before September?
Ms Hallam: A room. A rota so that it is never the same lesson. And ask the pupil before the referral goes in, not after.
Interviewer: Are some sent to you who should not be?
Ms Hallam: Yes. Two were sent because they had one bad fortnight. They were fine before I had found the biscuits. I enjoyed their company, but I would not count them as my success.
Interviewer: That is very honest.
Ms Hallam: Well. You did say it was anonymous.
Interviewer: Is there anything I have not asked?
Ms Hallam: Ask the ones who stopped coming. I would like to know what they say.
`,
};
