import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const kieran: SampleTranscript = {
  name: 'kieran',
  format: 'docx',
  title: 'Interview with a mentee, Northfield',
  day: dayOf(2024, 6, 18),
  school: 'Northfield High',
  mentees: [{ name: 'Kieran', gender: 'M', attendance: 'worse' }],
  others: ['Interviewer'],
  language: 'English',
  turns: `
Interviewer: Is it all right if I record this, Kieran?
Kieran: Yeah, go on.
Interviewer: How long did you have a mentor for?
Kieran: From after Christmas. It sort of stopped round Easter. Nobody said it had stopped, it just did.
Interviewer: Tell me about the start of it.
Kieran: They said it was for attendance. My attendance was not even that bad then. It is worse now, so make of that what you want.
Interviewer: What was it like, the first few times?
Kieran: Fine. She was sound. We played cards and talked about my nan, because my nan was ill then.
Interviewer: Was it useful, talking about your nan?
Kieran: Yeah, actually. She was the only one in this place who asked. Everybody else was just where is your planner.
Interviewer: So you felt listened to?
Kieran: By her, yeah. She remembered things. She remembered the name of the ward.
Interviewer: What about getting into school in that time?
Kieran: I was up at the hospital a lot, and after that I was looking after my brother while mum was up there. So no. Talking about it does not change who picks him up.
Interviewer: Did school know about that?
Kieran: My mentor knew. She said she would pass it on, and I said do not, and then she had to, because of rules. I got a letter about fines the same week. So I was thinking, who did you pass it on to?
Interviewer: How did you feel about that?
Kieran: Stitched up. I know it was not her. But I did not tell her much after.
Interviewer: What happened to the sessions after that?
Kieran: I went some weeks. Then she was off on a course, then there was mocks in the room, then I forgot. It was the last lesson on a Friday. If it is last on a Friday I am not going to stay for a chat, am I.
Interviewer: Was it always Fridays?
Kieran: It was Tuesday, but my DT teacher complained that I was missing the practical, so they moved it.
Interviewer: Did anything change in lessons?
Kieran: Not really. I still get moved in history. I still do not see the point of French.
Interviewer: Did you have targets?
Kieran: One was pack your bag the night before. I do that anyway. I do not miss school because of a bag.
Interviewer: What would have been a better target?
Kieran: Get somebody to ring my mum at a time when she can pick up. That is it. That would have been the whole target.
Interviewer: Was there anything that did go better for a while?
Kieran: I did not kick off as much. When my head went I could go to her room, even if it was not my day. She let me sit there with the door open.
Interviewer: And now?
Kieran: Room is locked most of the time now.
Interviewer: Do you think other people get more from it?
Kieran: Dev in my form loves it. He goes to football with his. He was always going to be all right, though.
Interviewer: What do you mean?
Kieran: He had a bad month. I have had a bad two years. You cannot sort that with half an hour and a biscuit.
Interviewer: Has your confidence changed at all?
Kieran: No. I was not short of confidence. That was on a form I filled in, one to four, do you like yourself. I just put threes.
Interviewer: If somebody offered it again?
Kieran: With her, maybe. If it was not a Friday. And if they tell you at the start what they have to pass on.
Interviewer: Did nobody tell you that at the start?
Kieran: It was on a sheet. Nobody reads a sheet.
Interviewer: Anything else you want people to know?
Kieran: If it is going to stop, say it is stopping.
Interviewer: That is fair. Thank you.
Kieran: Am I marked present for this?
`,
};
