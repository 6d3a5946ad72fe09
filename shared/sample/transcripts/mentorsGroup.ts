import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const mentorsGroup: SampleTranscript = {
  name: 'focus-group-mentors',
  format: 'docx',
  title: 'Focus group with mentors, Saltmarsh',
  day: dayOf(2025, 3, 20),
  school: 'Saltmarsh Academy',
  mentees: [],
  others: ['Mr Fenn (mentor)', 'Miss Oduya (mentor)', 'Mrs Larkin (mentor)', 'Facilitator (interviewer)'],
  language: 'English',
  turns: `
Facilitator: Let us begin with a pupil who is doing well. No names.
Miss Oduya: I have a girl who had stopped coming because of a group chat. It took five weeks to get there. When we did, it was solved in a day. She has hardly missed since.
Mrs Larkin: What did you do in the five weeks?
Miss Oduya: Nail varnish, mostly. I listened to a great deal about nail varnish.
Mr Fenn: That is the job, isn't it? People think that we sit there giving advice.
Facilitator: Is listening enough?
Mrs Larkin: No. I listened to a boy for a whole term. Lovely talks. He was absent as often in the last week as in the first. I know everything about his mornings and I could not move one of them.
Mr Fenn: I have his brother. Same. We would have to go and knock at seven, and we are not paid until half past eight.
Facilitator: Has anybody suggested that?
Mr Fenn: I did it twice. He came in, twice. Then I was told about insurance.
Facilitator: What helps pupils to come in, in your experience?
Miss Oduya: Finding the exact moment when the day goes wrong. Not why, when. A stomach ache has a time.
Mrs Larkin: Something to be here for. I had a girl who came for art. Then we put her mentoring in art. I argued, and I lost.
Mr Fenn: We all have one of those.
Facilitator: Say more about timetables.
Mrs Larkin: English and maths may not be touched. So we take them out of what they like. You could not invent it.
Miss Oduya: I rotate mine. It is a nightmare to organise and two of them forget where they are meant to be, but none of them has missed the same lesson three times.
Mr Fenn: I did not know that we could rotate.
Miss Oduya: I did not ask.
Facilitator: What about confidence in lessons?
Mr Fenn: There is a lad who read the notices in assembly. He had not spoken in form since Year 7. We practised in the cupboard with me at the far end holding a broom as the microphone.
Mrs Larkin: I was in that assembly. People clapped and he did not run away.
Facilitator: Does that sort of thing last?
Mr Fenn: He has put himself down for the library team. So I think so, yes.
Mrs Larkin: I have one with test anxiety and it has not shifted. We did breathing, we did counting, it is fine in here and gone in the hall. She needs somebody qualified and the waiting list is nine months.
Facilitator: What do you do meanwhile?
Mrs Larkin: I sit at the back of the hall. It is allowed if I invigilate.
Facilitator: How do teachers respond to you?
Miss Oduya: Depends on the corridor. Geography, wonderful. In languages I have been asked to account for myself.
Mr Fenn: They want to know what the child says about them. I tell them, nothing, which is nearly always true.
Facilitator: Have you been asked to pass things on?
Miss Oduya: Constantly. I say in front of the pupil what I am going to pass on, and I let them change the words. It takes longer. They come back, though.
Mrs Larkin: I got that wrong in my first month. I told a tutor something quite small. It was back in the form room by lunch.
Facilitator: What happened with that pupil?
Mrs Larkin: Polite. Came every week. Never told me anything again.
Facilitator: Did any of you follow a mentor who left or was changed?
Mr Fenn: I took over a boy in January. The one before had been very much his friend. He swore at me as a greeting. I said we would begin with what happens if you do that in science, as he had just found out.
Facilitator: And now?
Mr Fenn: Two suspensions in the autumn, none since. I would not swear that it is me. He has turned fourteen, and there is a girl.
Facilitator: Do you see pupils who did not need it?
Miss Oduya: One or two. A bad patch, and by the time the paperwork was done it had passed. We had some nice chats.
Mrs Larkin: And they look splendid on the spreadsheet.
Facilitator: What would you ask for?
Mr Fenn: Supervision that is not cancelled.
Mrs Larkin: A list of lessons we may take, agreed by everyone, that changes each half term.
Miss Oduya: Some way for them to get back the work. I have a girl who is here every day and cannot do any of it, and she is starting to ask me what she comes in for.
Facilitator: That seems a good place to stop. Thank you.
`,
};
