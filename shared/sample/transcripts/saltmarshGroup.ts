import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const saltmarshGroup: SampleTranscript = {
  name: 'focus-group-saltmarsh',
  format: 'vtt-plain',
  title: 'Focus group with mentees, Saltmarsh',
  day: dayOf(2025, 3, 19),
  school: 'Saltmarsh Academy',
  mentees: [
    { name: 'Jodie', gender: 'F', attendance: 'better' },
    { name: 'Amir', gender: 'M', attendance: 'same' },
    { name: 'Tyrone', gender: 'M', attendance: 'worse' },
    { name: 'Beth', gender: 'F', attendance: 'better' },
  ],
  others: ['Facilitator (interviewer)'],
  language: 'English',
  turns: `
Facilitator: There are no wrong answers and you can disagree with each other. What is a mentor for?
Beth: For if you have something in your head and it will not go away.
Tyrone: For if you are bad.
Jodie: It is not for if you are bad. I am not bad.
Tyrone: I am, and I got one.
Amir: I got one for being quiet. My tutor had to give a name and she gave mine.
Facilitator: How did that feel, Amir?
Amir: Weird. I thought, what have I done? Then it was all right. She is the only person who waits until I have finished.
Beth: Mine does that as well. He counts in his head, I think. You can see his lips.
Facilitator: So they listen. Does that help with anything?
Jodie: It helped me come in. I had stopped because of a group chat. I had not told anybody, I just had a stomach ache every day. My mentor asked what time the stomach ache starts, and it was when I looked at my phone.
Facilitator: What did you do with that?
Jodie: Phone stays downstairs. And she got two of them moved out of my form, but quietly, so it was not me that told.
Beth: I come in more because I would feel mean if he was sitting there on his own.
Tyrone: That is not a reason.
Beth: It got me here, didn't it?
Facilitator: Tyrone, what about you?
Tyrone: I go when I am in. I like it. It makes no difference to if I am in, though. Dad is on nights so nobody is up, and if I miss the first bus I am not getting the second to be shouted at.
Facilitator: Has anybody talked with you about the bus?
Tyrone: Everybody has talked about the bus.
Amir: My attendance was always okay. So for me it is about class. I read the notices out in assembly.
Jodie: He did. He was good, you know.
Amir: I was shaking. I had practised it in the cupboard room eleven times.
Facilitator: Would you have done it without the mentor?
Amir: No. Not because of the notices. Because I would not have known that I could be scared and do it.
Facilitator: Has it changed how lessons go for the rest of you?
Beth: I ask for help in maths. I have a card, I just put it on the desk and Sir comes. But in Spanish she says what is that card for, every single time.
Tyrone: I say can I have a minute. In geography I get the minute. In French I get a detention for asking.
Jodie: I think lessons are the same. I am just in them.
Facilitator: What is annoying about mentoring?
Jodie: It is in art.
Beth: It is in PE.
Tyrone: It is in music and I only come for music.
Facilitator: All of you?
Amir: Mine moves round. I asked. I did not know it was allowed until I asked.
Jodie: That is so unfair. I said to Mr Teale that he took away my Thursday.
Facilitator: What did he say?
Jodie: He looked sad. It is still Thursday.
Facilitator: Did anything bad come of it for anybody?
Tyrone: My first one was like, call me by my first name, swear if you like. So I did, in science. Suspended. I got a different one after that.
Facilitator: And the new one?
Tyrone: Stricter. Better. He says what is going to happen before it happens.
Beth: People ask you where you go. I say dentist.
Amir: I say meeting.
Facilitator: What has not changed, for any of you?
Jodie: My grades. I missed all of that stuff on forces and it is just gone.
Tyrone: Mornings.
Beth: I still get the thing where I cannot breathe before tests. He taught me a counting thing. It works at home, it does not work in the hall.
Amir: I still eat on my own. I do not mind it that much now.
Facilitator: Who should have a mentor who does not have one?
Beth: My sister. She is good at everything so nobody would think of it.
Facilitator: And if it stopped tomorrow?
Jodie: I would be okay, I think. Do not tell them that.
Tyrone: I would notice.
Facilitator: Thank you, all of you.
`,
};
