/** Why pupils are referred to a mentor: the union of the reasons that programmes in England report. */
export type ReferralReason = (typeof patterns)[number][0] | 'other';

/** First match wins, so the narrower words stand before the wider ones. */
const patterns = [
  ['self_esteem', /self[ _-]?esteem/],
  ['confidence', /confiden/],
  ['exclusion_risk', /risk of (permanent )?(exclu|suspen)|exclusion[ _-]?risk|at risk/],
  ['excluded', /exclu|suspen/],
  ['bereavement', /bereave|grief|loss of/],
  ['punctuality', /punctual|late/],
  ['attendance', /attend|absen/],
  ['anger', /anger|temper|emotional regulation/],
  ['bullying', /bully/],
  ['friendship', /friend|peer (relation|issue|problem)|social/],
  ['eal_new_arrival', /\beal\b|eal_new|new arrival|language/],
  ['transition', /transition|new to (the )?school|primary to secondary/],
  ['substances', /substance|drug|alcohol|smok|vap/],
  ['pregnancy', /pregnan|teenage parent/],
  ['role_model', /role[ _-]?model/],
  ['coursework', /coursework|homework|deadline/],
  ['low_attainment', /attain|underachiev|under-achiev|progress|academic|grades/],
  ['behaviour', /behav|conduct|disrupt/],
  ['home', /home|family|parent|carer|care|housing/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** Reason codes of a cell that may hold several, split at `;`, `,`, `/`, `+`, `&` or a line end; each once, in the order given. */
export function referralReasonsIn(text: string): readonly ReferralReason[] {
  const found: ReferralReason[] = [];
  for (const part of text.split(/[;,/+&\n|]/)) {
    const word = part.trim().toLowerCase();
    if (word === '') continue;
    const reason = patterns.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other';
    if (!found.includes(reason)) found.push(reason);
  }
  return found;
}

/** Who referred, as a role. A name or anything else not understood becomes `other`, so that no member of staff is kept by name. */
export function referredByRole(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  if (/head of year|\bhoy\b|year (lead|manager)|head_of_year|pastoral/.test(word)) return 'head_of_year';
  if (/tutor|form/.test(word)) return 'form_tutor';
  if (/parent|carer|mum|dad|family/.test(word)) return 'parent';
  if (/\bself\b|pupil|student/.test(word)) return 'self';
  if (/agency|social (care|worker)|camhs|nurse|police|early help/.test(word)) return 'agency';
  if (/teach|staff|senco|head|\bslt\b|class/.test(word)) return 'teacher';
  return 'other';
}

/** What became of a referral; null = not understood. */
export function referralOutcome(text: string): 'accepted' | 'declined' | 'pending' | null {
  const word = text.trim().toLowerCase();
  if (/^(accept|yes|start|taken|agreed|offered and accepted)/.test(word)) return 'accepted';
  if (/^(declin|no\b|refus|reject|not (taken|suitable|offered)|withdrawn)/.test(word)) return 'declined';
  if (/^(pend|wait|await|open|in progress|tbc|on hold)/.test(word)) return 'pending';
  return null;
}
