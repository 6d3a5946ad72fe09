import { dayOf } from '../world/calendar.ts';
import type { SampleTranscript } from './transcript.ts';

export const leona: SampleTranscript = {
  name: 'leona',
  format: 'docx',
  title: 'Interview with a mentee, Saltmarsh',
  day: dayOf(2025, 3, 26),
  school: 'Saltmarsh Academy',
  mentees: [{ name: 'Leona', gender: 'F', attendance: 'same' }],
  others: ['Interviewer'],
  language: 'English',
  turns: `
Interviewer: You said outside that you had mixed feelings about this. Shall we start there?
Leona: I do not want to get anybody in trouble. She is nice, my mentor. I like her. I am just not sure what it did.
Interviewer: What was it supposed to do?
Leona: Confidence. My tutor put me down because I cry if I get things wrong. In front of people, I mean. I am fine on my own.
Interviewer: And have you noticed any change?
Leona: I do not cry in there. In her room I can get things wrong all day. In class it is the same as it was.
Interviewer: What happens in class?
Leona: If he says my name it all goes white. I know the answer, that is the stupid part. I write it down and then I cannot say it.
Interviewer: Did you work on that together?
Leona: We did a ladder. First step, answer the register in a proper voice. I can do that. Second step, say one word. I have done that three times. Third step is a sentence, and I have been on the third step since January.
Interviewer: One word, three times. Is that not something?
Leona: She says so. I suppose. I would not have done it before.
Interviewer: What did you say?
Leona: Osmosis. Twice it was osmosis.
Interviewer: How do your teachers help?
Leona: Biology is good, she looks at me and I nod if she can ask. The others do not know about the ladder. My mentor sent an email, but I do not think they open them.
Interviewer: What do you like about the sessions?
Leona: That she listens to the end. At home there are five of us, so you have to be quick. With her I can start a sentence and change my mind in the middle.
Interviewer: Do you talk about home?
Leona: Sometimes. She did a thing where I drew who sits where at tea. I had put myself on the stairs. I had not noticed it until she asked.
Interviewer: Did something come of that?
Leona: I told my mum. She cried, so now you know where I get it from. I sit at the table now on Sundays.
Interviewer: That sounds like it mattered.
Leona: Yes. But that is not school, is it? It would not be on your form.
Interviewer: It can be. Was your attendance a worry?
Leona: Not really. I am off when I am ill. It has stayed the same. Nobody ever said it was about that.
Interviewer: When do you meet?
Leona: Thursdays, in music. I play the cello. I have missed the start of every piece we have done, so I come in when they are all on the second page.
Interviewer: Have you asked to move it?
Leona: That is a sentence. I am on the third step.
Interviewer: I see. Would you like somebody else to ask?
Leona: She offered. I said I would do it myself by Easter.
Interviewer: What do other pupils know?
Leona: One girl found out and said that it is for problem children. I did not say anything. Then Amir said, I have one as well, and she shut up. He read the notices, so people listen to him now.
Interviewer: Did you see that?
Leona: I was in the second row. I thought, he was worse than me last year.
Interviewer: How did it make you feel?
Leona: Half happy for him and half like I am doing it wrong.
Interviewer: Have you said that to your mentor?
Leona: I wrote it on a note and she read it. She said that ladders have different gaps. I quite liked that.
Interviewer: If you had to say, on the whole, has mentoring helped?
Leona: It helped me. It has not helped my lessons. I know that is a strange answer.
Interviewer: It is a clear one. What should they do differently?
Leona: Tell the teachers properly. Like, in a room, not an email. And do not put it in the only lesson where I do not have to talk.
Interviewer: Is there anything that made things harder?
Leona: The questionnaire. The one with do you feel good about yourself. I did it before and after, and I was lower after, because now I know what they mean by it.
Interviewer: That is worth knowing. Thank you, Leona.
Leona: Was that a sentence? I think I did quite a few.
`,
};
