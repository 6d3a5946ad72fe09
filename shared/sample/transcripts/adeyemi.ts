import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const adeyemi: SampleTranscript = {
  name: 'mr-adeyemi',
  format: 'docx',
  title: 'Interview with a mentor, Weaverside',
  day: dayOf(2025, 5, 21),
  school: 'Weaverside Community School',
  mentees: [],
  others: ['Mr Adeyemi (mentor)', 'Interviewer'],
  language: 'English',
  turns: `
Interviewer: How many pupils do you see at the moment?
Mr Adeyemi: Thirteen on the list. Ten I would call active. Three I chase.
Interviewer: What did you do before this?
Mr Adeyemi: Drove a minibus for a day centre for nine years. You learn to talk to people in a mirror, without looking at them. It is more use here than any course I have been on.
Interviewer: What does a good session look like?
Mr Adeyemi: I say very little. Most of mine have had plenty of adults telling them what the problem is. If I can keep my mouth shut for the first ten minutes they generally tell me themselves.
Interviewer: And what do they tell you?
Mr Adeyemi: Rarely what is on the referral form. The form says attendance. The child says, I share a bed with my sister and she kicks.
Interviewer: How do you get from there to being in school?
Mr Adeyemi: Small. One morning, not five. Who wakes you, which bus, which door. I had one who came in every day once she was allowed to use the side entrance. That cost nothing.
Interviewer: Does it last?
Mr Adeyemi: With some. I have a girl who has been steady since February. I have a boy who was steady for exactly as long as I rang him, and when I was off with my back he dropped off a cliff. That worries me. I do not want to be the alarm clock.
Interviewer: What do you do about that?
Mr Adeyemi: I start taking myself out of it around week eight. They ring me, then they write it down, then they just do it. It does not always work. One of them told me straight that he only came because he felt sorry for me at the gate.
Interviewer: Tell me about lessons.
Mr Adeyemi: Confidence I can do something about. We rehearse. I play a teacher in a bad mood, they practise asking for help. I have watched one of mine put her hand up through the glass in the door and I nearly cheered.
Interviewer: And attainment?
Mr Adeyemi: No. I will be honest, I cannot teach them the maths they missed. They come back into a class that has moved on and the message they get is, you are behind. I have asked for catch-up time since November.
Interviewer: What was the answer?
Mr Adeyemi: That there is a club on Thursdays. The ones I see do not go to clubs.
Interviewer: When do you see them?
Mr Adeyemi: In lessons. I hate it but there is one room and it is free Wednesdays and Friday mornings. Science have had enough of me. There was a practical assessment that one of mine lost marks on because she was with me, and the teacher was quite right to be cross.
Interviewer: Could it be done another way?
Mr Adeyemi: Tutor time would be fine for a quick check. But twenty minutes with a register in the middle is not a conversation. I would rotate the lesson if somebody gave me two rooms.
Interviewer: How do staff know who you see?
Mr Adeyemi: They get an email in September which nobody reads. I had a cover teacher put a lad on report for truancy while he was sitting waiting for me. He had no English to explain himself. That is on us.
Interviewer: What happens with what pupils tell you?
Mr Adeyemi: I tell them in the first five minutes what I cannot keep. Out loud, not on a sheet. Then again in week three, because by then they have forgotten and that is when they start telling you things.
Interviewer: Has that gone wrong?
Mr Adeyemi: Not here. I have heard of it.
Interviewer: Who does it not work for?
Mr Adeyemi: The ones where the trouble is bigger than the school. If the family is about to lose the flat, I am a nice man with a cereal bar. And the ones who were sent rather than asked. If they arrive with their arms folded I ask them whether they want to go back to class, and some do, and I think that is right.
Interviewer: What about behaviour, suspensions?
Mr Adeyemi: Two of mine were forever being sent home. One has not been since March. He comes to me before, not after. The other was suspended again last week. Same boy, same corridor, same teacher.
Interviewer: What do you make of that?
Mr Adeyemi: That I only work with one half of the argument.
Interviewer: How are you supported?
Mr Adeyemi: Ms Iqbal sees me on Fridays. It is the best half hour of my week. There is no cover when I am off, though, and the children notice that before anybody else does.
Interviewer: Do you write things down?
Mr Adeyemi: Dates and a line each. I know I am behind. If it is a choice between the spreadsheet and a child at the door, it is the child.
Interviewer: If the numbers at the end of the year show no change, what would you say?
Mr Adeyemi: I would want to know for whom. Some of them were at rock bottom when they came to me and would have come up a bit on their own. I am not going to claim those. But there are four or five I would put my name to.
Interviewer: How would you know which?
Mr Adeyemi: They are the ones who stopped needing me and stayed in.
Interviewer: Thank you.
`,
};
