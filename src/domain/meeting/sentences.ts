/** Sentences for the codes of this subject, Danish first. */
export const meetingSentences = {
  'meeting.family-said-no': {
    da: 'Familien har sagt nej tak. Et nej bliver respekteret, så der kan ikke kaldes til møde. Siger familien ja igen, så skriv det ind som et nyt samtykke først.',
    en: 'The family has said no. A no is respected, so no meeting can be called. If the family says yes again, record a new consent first.',
  },
  'meeting.no-pre-meeting': {
    da: 'Der mangler et formøde med forældrene. Skriv, hvem I talte med, og hvornår, eller at forældrene ikke ville have et.',
    en: 'A pre-meeting with the parents is missing. Write whom you talked with and when, or that the parents did not want one.',
  },
  'meeting.why-without-family': {
    da: 'Skriv, hvorfor familien ikke er med. Familien læser det på sin egen side.',
    en: 'Write why the family is not there. The family reads it on its own page.',
  },
  'meeting.family-always': {
    da: 'Familien er altid med til den slags møde. Vælg en anden slags, hvis fagfolk skal mødes alene.',
    en: 'The family is always at this kind of meeting. Choose another kind if professionals are to meet alone.',
  },
  'meeting.nobody-of-family': {
    da: 'Ingen fra familien er inviteret. Invitér familien, eller skriv, hvorfor den ikke er med. Familien læser det på sin egen side.',
    en: 'Nobody of the family is invited. Invite the family, or write why it is not there. The family reads it on its own page.',
  },
  'meeting.no-expectations': {
    da: 'I har ikke skrevet, hvad I venter af hinanden. Afstem det med familien, før mødet er holdt.',
    en: 'It is not written what you expect of each other. Align it with the family before the meeting is held.',
  },
  'meeting.no-law': {
    da: 'Familien er altid med til den slags møde. Mødes fagfolk alene, fordi loven kræver det, så skriv hvilken regel, og hvilken dag familien får det at vide.',
    en: 'The family is always at this kind of meeting. If professionals meet alone because the law requires it, write which rule, and the day the family is told.',
  },
  'ground.rule': { da: 'Skriv, hvilken regel det er.', en: 'Write which rule it is.' },
  'ground.family-is-there': {
    da: 'Familien er med til mødet. Skriv først, hvorfor den ikke er med, hvis fagfolk skal mødes alene.',
    en: 'The family is at the meeting. First write why it is not there if professionals are to meet alone.',
  },
  'family-not-told': {
    da: 'Familien skal have hørt bekymringen, før den kommer på tavlen. Skriv, hvornår I talte om den.',
    en: 'The family must have heard the concern before it comes on the board. Write when you talked about it.',
  },
  'told-ahead': {
    da: 'Dagen ligger fremme. Skriv, hvornår familien fik det at vide.',
    en: 'The day lies ahead. Write when the family was told.',
  },
  'ground.not-here': {
    da: 'Det kan ikke skrives på denne slags møde.',
    en: 'That cannot be written on this kind of meeting.',
  },
  'ground.day': { da: 'Skriv, hvilken dag det var.', en: 'Write which day it was.' },
  'ground.told-at': {
    da: 'Skriv, hvilken dag familien fik det at vide. Også når loven kræver, at I handler, får familien det at vide.',
    en: 'Write the day the family was told. Also when the law makes you act, the family is told.',
  },
  'ground.day-ahead': {
    da: 'Dagen er ikke kommet endnu. Skriv det, når det er sket.',
    en: 'The day has not come yet. Write it when it has happened.',
  },
  'ground.after-meeting': {
    da: 'Formødet skal ligge før selve mødet. Se på dagen igen.',
    en: 'The pre-meeting must lie before the meeting itself. Look at the day again.',
  },
  'step.reason': { da: 'Skriv, hvorfor I springer trinnet over.', en: 'Write why you skip the step.' },
  'step.no-reason': {
    da: 'Kun et trin, der springes over, har en grund.',
    en: 'Only a step that is skipped has a reason.',
  },
} as const

export type MeetingCode = keyof typeof meetingSentences
