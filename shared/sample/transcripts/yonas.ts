import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const yonas: SampleTranscript = {
  name: 'yonas',
  format: 'txt',
  title: 'Interview with a mentee through an interpreter, Weaverside',
  day: dayOf(2025, 5, 15),
  school: 'Weaverside Community School',
  mentees: [{ name: 'Yonas', gender: 'M', attendance: 'better', newToEnglish: true }],
  others: ['Interviewer', 'Interpreter (Tigrinya, not a member of staff)'],
  language: 'Tigrinya and English, through an interpreter',
  turns: `
Interviewer: Please tell Yonas that he can stop at any time, and that nobody at school will hear who said what.
Interpreter: He says he understands. He asks whether his mentor will hear it.
Interviewer: No, not from me.
Interpreter: Then he says you should know that he likes his mentor.
Yonas: I like. Yes.
Interviewer: When did you come to this school, Yonas?
Interpreter: At the end of one summer, from another town. Before that there was a year with no school at all. He counts it as eleven months.
Interviewer: What were the first weeks here like?
Interpreter: He says like watching television with the sound off. He could see when people were laughing but not at what.
Yonas: Everybody fast. Very fast.
Interviewer: How did the mentoring begin?
Interpreter: A teacher with red glasses took him to a room. There was an older boy there and a man, the mentor. The older boy spoke his language, but only the first time.
Interviewer: How did you talk with each other after the first time?
Interpreter: With a telephone, with drawing, with football. He says the mentor draws very badly and this was good, because then he was not ashamed of his English.
Yonas: He draw a bus. It is like a potato.
Interviewer: What did you draw a bus for?
Interpreter: Because he did not come to school on some days. The reason was the bus. There are two buses with the same number and one goes the other way round. He got off in a place he did not know and he walked home and did not try again for three days.
Interviewer: What did the mentor do?
Interpreter: He came to the house, with permission, and they rode the bus together, twice. The second time Yonas had to say where to get off.
Yonas: Two times. Now I know. Now I come.
Interviewer: So you come to school more now?
Interpreter: Every day, he says, except when his mother has an appointment and needs him to speak for her. That has not changed. There are many appointments.
Interviewer: Does the school know about the appointments?
Interpreter: The mentor knows. He asked for the appointments to be after three o'clock. The clinic said it is not possible.
Interviewer: What about lessons?
Interpreter: Mathematics is good, he is in the second set now. He says numbers are the same everywhere, only the dots and commas move.
Yonas: Maths I can help other people.
Interviewer: That is something. And the others?
Interpreter: In history he sits at the back and copies. Nobody asks him anything, he thinks they want to be kind. He would rather be asked and be wrong.
Interviewer: Have you told anybody that?
Interpreter: He told the mentor, and the mentor told the history teacher, and for two lessons the teacher asked him a question. Then it stopped again.
Interviewer: Do you miss lessons for your meetings?
Interpreter: Yes, one English lesson each week. He laughs. He says it is strange to take the boy who needs English out of English.
Yonas: Strange, yes. But with mentor I speak more English than in English.
Interviewer: Do you feel different from how you felt in the winter?
Interpreter: He is looking for the word. He says, heavier before. Now when he makes a mistake he can laugh first.
Interviewer: Do you feel the mentor listens to you?
Interpreter: He says yes, even without language. He says: when I say a sentence he does not finish it for me.
Interviewer: Is there something that has not become better?
Interpreter: Friends. He has people to play football with. But at lunch he eats with two boys from his country and nobody else. He says that is not the mentor's job.
Yonas: Lunch is difficult.
Interviewer: Was anything about the mentoring not good?
Interpreter: Once it was cancelled and no one told him, and he waited in the corridor for a whole lesson. A teacher thought he was hiding and wrote his name down.
Interviewer: Was that put right?
Interpreter: He does not know. He did not have the words to explain it that day.
Interviewer: What would you like for the next year?
Interpreter: He would like to do what the older boy did. To be in the room for the next one who comes, the first time.
Yonas: Not only first time. Every time.
Interviewer: Thank you, Yonas. Thank you both.
`,
};
