import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const sowerby: SampleTranscript = {
  name: 'mrs-sowerby',
  format: 'docx',
  title: 'Interview with a coordinator, Northfield',
  day: dayOf(2024, 6, 25),
  school: 'Northfield High',
  mentees: [],
  others: ['Mrs Sowerby (coordinator)', 'Interviewer'],
  language: 'English',
  turns: `
Interviewer: What is your part in the mentoring?
Mrs Sowerby: I take the referrals, I match them, I fight for rooms, and I am head of Year 9 in the time that is left.
Interviewer: How do pupils come to you?
Mrs Sowerby: Form tutors mostly. Some parents now. We have a panel in the first week of a term and look at twelve weeks of registers and whatever staff have written.
Interviewer: Do you worry about who gets chosen?
Mrs Sowerby: We choose the ones who have had the worst time lately. You would, wouldn't you? But I taught statistics for a while and I know that the worst twelve weeks of anybody's life are generally followed by a better twelve. So when the line goes up I do not open the sparkling wine.
Interviewer: What do you look for instead?
Mrs Sowerby: Whether they do better than the ones we did not have space for. That is why I was keen that you have the whole register.
Interviewer: What have you seen with your own eyes?
Mrs Sowerby: Children at the gate who were not at the gate. Not all. I could name nine or ten. What they have in common is something we could fix: a late card, a lift, a reason to be in by registration.
Interviewer: And the ones who are not at the gate?
Mrs Sowerby: Caring responsibilities, mainly. There we have done nothing but be nice. I say that with shame, because mentoring found out about them and then we did not do anything with what it found out.
Interviewer: You are thinking of somebody.
Mrs Sowerby: I am. A letter went out that should never have gone out. The attendance office and the mentors were not talking. They are now, since May.
Interviewer: How is the scheme seen in the staffroom?
Mrs Sowerby: Warmly, until it takes someone out of your lesson in the week of the assessment. I have had two heads of department in here. They said, in effect, you are curing attendance by making them absent from my subject.
Interviewer: What did you answer?
Mrs Sowerby: That they were right. We have moved a third of it to Fridays, which pleased them and emptied the room. The mentors tell me so every week.
Interviewer: Is there a better plan?
Mrs Sowerby: From September, a rolling timetable. Nobody misses the same lesson twice in a half term. It needs a second room and I have asked for the old medical room.
Interviewer: What do pupils say to you about it?
Mrs Sowerby: The word that comes up is listened. She listened to me, he listened. It is slightly painful, because I would have said that we all listen. But I have also timed myself, and on an average day I give a child about forty seconds.
Interviewer: Has it changed how they are in lessons?
Mrs Sowerby: In patches. There is a girl in Year 8 who has started answering questions and it has been the talk of the English office. There are others who are lovely with the mentor and exactly as they were everywhere else.
Interviewer: Why, do you think?
Mrs Sowerby: Because the mentor changed and the lesson did not. If nobody in the lesson does anything differently, why would the child?
Interviewer: What about suspensions?
Mrs Sowerby: Fewer for the group, but it is small numbers, you know. One boy accounted for a third of them in the autumn and he moved to another school in March. I would not read much into it.
Interviewer: How do episodes end?
Mrs Sowerby: On paper there is a review and a goodbye. In truth, half of them ended because of the exam season. I have a list of pupils who think that they still have a mentor.
Interviewer: What would you want the governors to hear?
Mrs Sowerby: That it helps some children come to school, that it gives more of them an adult who knows them, and that it does not teach anyone the work they missed. And I would like them to hear all three.
Interviewer: And the cost?
Mrs Sowerby: Two and a half salaries. People ask me if it is worth it, and I ask them compared with what.
Interviewer: Do any pupils come off badly?
Mrs Sowerby: One or two felt singled out. We used to fetch them from class. A mentor's face in the door window and everybody goes ooh. Now they get a slip the day before and come by themselves, and that has gone away.
Interviewer: Who decided that?
Mrs Sowerby: A pupil suggested it. It took us four months to think of asking.
Interviewer: Thank you for your time.
Mrs Sowerby: Tell me what they say about the Fridays. I can guess.
`,
};
