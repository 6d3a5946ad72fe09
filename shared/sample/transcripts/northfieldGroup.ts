import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const northfieldGroup: SampleTranscript = {
  name: 'focus-group-northfield',
  format: 'txt',
  title: 'Focus group with mentees, Northfield',
  day: dayOf(2024, 6, 27),
  school: 'Northfield High',
  mentees: [
    { name: 'Rhiannon', gender: 'F', attendance: 'better' },
    { name: 'Dev', gender: 'M', attendance: 'better' },
    { name: 'Marcus', gender: 'M', attendance: 'same' },
  ],
  others: ['Facilitator (interviewer)'],
  language: 'English',
  turns: `
Facilitator: Shall we go round? Say how long you have had a mentor, and one word for it.
Dev: Since January. Football.
Rhiannon: Since January. Loud.
Facilitator: Loud?
Rhiannon: I am. I was not. I did not talk at all before.
Marcus: February. Don't know. All right.
Facilitator: Rhiannon, what happened between not talking and loud?
Rhiannon: Miss Hallam made a deal with my English teacher. I got the questions the day before. So I knew which one was mine. After a bit I got bored of knowing and just answered.
Dev: Now she does not stop.
Rhiannon: You do not have to listen.
Facilitator: What made the deal work?
Rhiannon: The teacher never broke it. Not once. I kept waiting for her to break it.
Facilitator: Marcus, you said all right.
Marcus: I go, we talk, I go back. She is sound. I get in the same trouble I got in before.
Facilitator: What sort of trouble?
Marcus: Talking back. She gave me a thing to say instead. I forget it when I am angry, and that is the only time I need it.
Dev: You could write it on your hand.
Marcus: I wrote it on my hand. I got told off for writing on my hand.
Facilitator: Dev, you said football.
Dev: I was not coming in, for like a month. My parents had split up and I was at my dad's, and it is two trains. He found out I play, and he runs the Thursday team, and you cannot play if you were not in. So I was in.
Facilitator: Just for Thursdays?
Dev: At first. Then he said all four days before it. Sneaky.
Facilitator: Would you have come back in anyway?
Dev: Probably. My mum was sorting out the room at hers. But not so fast.
Facilitator: That is an honest answer. Rhiannon, attendance?
Rhiannon: Better. I used to be ill on days with presentations. I was really ill, I was sick and everything. Now it is only sometimes.
Facilitator: Do you feel listened to?
Marcus: Yeah. That is the good bit. You say a thing and it is not in your planner ten minutes after.
Rhiannon: She remembers everything. She knows my cat is called Biscuit and that he is diabetic.
Dev: Mine does not remember anything, but he is there.
Facilitator: What about the lessons you miss?
Marcus: I miss DT. Well, I did. They moved it to Friday last.
Rhiannon: Nobody goes on Friday last.
Marcus: I go. There is nobody there half the time. The door is locked because of the exams. So I walk about.
Facilitator: Do you tell someone?
Marcus: Who? They are all in lessons.
Facilitator: Did missing lessons cause any of you trouble?
Dev: I missed a test. I did it at lunch instead, so I missed lunch. It was fine.
Rhiannon: They used to come and get me. Her face in the window and everyone going ooh. I hated that. I said so to Mrs Sowerby and now we get slips.
Facilitator: You suggested the slips?
Rhiannon: I did. It took them ages.
Facilitator: What is the same as it was before, for you?
Marcus: Reports. Sets. Teachers who had decided. You can change, but they have got the old one in their head.
Dev: Home is the same. Two trains on a Monday. It is just that I do it now.
Rhiannon: My marks. I talk a lot and I still got a three.
Facilitator: Do you know anybody for whom it did not work?
Dev: Kieran in my form. He stopped. I think that something got passed on.
Marcus: It did. That is why I do not say the big stuff.
Facilitator: Would you tell your mentor that?
Marcus: No. That is big stuff.
Facilitator: What should we tell the people who run it?
Rhiannon: Ask us first. And get the teachers to do deals, because that was what did it.
Dev: More things like the team. Not just sitting.
Marcus: A key for the room.
Facilitator: Thank you very much.
`,
};
