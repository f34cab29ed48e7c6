/** Sentences for the codes of this subject, Danish first. */
export const courseSentences = {
  'course.start-in-future': {
    da: 'Forløbet kan ikke begynde i fremtiden. Vælg i dag eller en dag før.',
    en: 'The course cannot begin in the future. Choose today or an earlier day.',
  },
  'course.start-after-end': {
    da: 'Forløbet kan ikke begynde efter den dag, det blev afsluttet.',
    en: 'The course cannot begin after the day it was closed.',
  },
  'course.start-before-children': {
    da: 'Den dag var ingen af familiens børn på vej endnu. Se på datoen igen, eller ret barnets fødselsdag.',
    en: 'On that day none of the family’s children were on their way. Look at the date again, or correct the birth date.',
  },
  'course.start-after-pause': {
    da: 'Forløbet har en pause, der ligger før den dag. Ret pausen først.',
    en: 'The course has a pause before that day. Correct the pause first.',
  },
  'course.start-reason': {
    da: 'Skriv, hvorfor forløbet begyndte en anden dag end i dag.',
    en: 'Write why the course began on another day than today.',
  },
  'level.why': { da: 'Skriv, hvorfor I vælger det.', en: 'Write why you choose it.' },
  'level.family': {
    da: 'Skriv, hvad familien siger til det. Familien er med til at vælge, hvor meget hjælp der skal være.',
    en: 'Write what the family says to it. The family takes part in choosing how much help there is.',
  },
  'level.nothing': {
    da: 'Skriv, hvor meget hjælp der er, eller lad alle felter stå tomme.',
    en: 'Write how much help there is, or leave every field empty.',
  },
  'course.expected-passed': {
    da: 'Vælg en dag, der ikke er gået. Planen er jo ikke lavet endnu.',
    en: 'Choose a day that has not passed: the plan is not made yet.',
  },
  'pause.before-start': {
    da: 'Pausen kan ikke begynde, før forløbet begyndte.',
    en: 'The pause cannot begin before the course began.',
  },
  'pause.ends-before-start': {
    da: 'Pausen kan ikke slutte, før den begynder.',
    en: 'The pause cannot end before it begins.',
  },
  'pause.ended-in-future': {
    da: 'Skriv den dag, pausen sluttede. Den kan ikke ligge i fremtiden.',
    en: 'Write the day on which the pause ended. It cannot lie in the future.',
  },
  'pause.overlaps': {
    da: 'Der er allerede en pause i de dage. Afslut eller ret den først.',
    en: 'There is already a pause in those days. End or correct it first.',
  },
  'agreement.in-future': {
    da: 'En aftale, I har indgået, kan ikke ligge i fremtiden.',
    en: 'An agreement that was made cannot lie in the future.',
  },
  'closing.reason': { da: 'Vælg en af indsatsens grunde.', en: 'Choose one of the programme’s reasons.' },
  'closing.department': {
    da: 'Vælg den afdeling, der tager over.',
    en: 'Choose the department that takes over.',
  },
  'closing.handed-on': {
    da: 'Skriv, hvilken dag den anden tager over.',
    en: 'Write on which day the other takes over.',
  },
  'closing.accepted-needs-both': {
    da: 'Skriv både hvem der har sagt ja til at tage over, og hvilken dag.',
    en: 'Write both who has agreed to take over and on which day.',
  },
  'closing.accepted-in-future': {
    da: 'Den dag, nogen sagde ja, kan ikke ligge i fremtiden.',
    en: 'The day on which somebody agreed cannot lie in the future.',
  },
  'closing.meeting-undecided': {
    da: 'Vælg, hvad der skal ske med hvert af de planlagte møder.',
    en: 'Choose what becomes of each of the meetings ahead.',
  },
  'closing.meeting-gone': {
    da: 'Et af møderne er flyttet eller aflyst imens. Hent siden igen, og se efter.',
    en: 'One of the meetings was moved or called off meanwhile. Load the page again and look.',
  },
  'closing.meeting-reason': {
    da: 'Skriv, hvorfor mødet aflyses. De inviterede læser det.',
    en: 'Write why the meeting is called off. Those invited read it.',
  },
  'closing.meeting-no-contact': {
    da: 'Et møde kan kun blive til en samtale efter forløbet, når nogen holder kontakten.',
    en: 'A meeting can become a talk after the course only when somebody keeps in touch.',
  },
  'closing.meeting-today': {
    da: 'Mødet er i dag. Hold det, før du afslutter, eller aflys det.',
    en: 'The meeting is today. Hold it before you close, or call it off.',
  },
  'after-care.dates': {
    da: 'Vælg mindst én dag, hvor I hører, hvordan det går.',
    en: 'Choose at least one day on which to hear how it goes.',
  },
  'after-care.passed': {
    da: 'Vælg dage efter i dag.',
    en: 'Choose days after today.',
  },
  'after-care.twice': { da: 'Den samme dag står to gange.', en: 'The same day stands twice.' },
  'after-care.contact': {
    da: 'Vælg, hvem der holder kontakten, når forløbet er slut.',
    en: 'Choose who keeps in touch when the course is over.',
  },
  'after-care.done-in-future': {
    da: 'Skriv den dag, I talte sammen. Den kan ikke ligge i fremtiden.',
    en: 'Write the day on which you spoke. It cannot lie in the future.',
  },
  'imposed.ended-in-future': {
    da: 'Skriv den dag, pålægget sluttede. Den kan ikke ligge i fremtiden.',
    en: 'Write the day on which it ended. It cannot lie in the future.',
  },
  'imposed.ended-before-decision': {
    da: 'Pålægget kan ikke slutte, før det blev besluttet.',
    en: 'It cannot end before it was decided.',
  },
  'imposed.decided-in-future': {
    da: 'Afgørelsen kan ikke ligge i fremtiden.',
    en: 'The decision cannot lie in the future.',
  },
} as const

export type CourseCode = keyof typeof courseSentences

/** What a rule of this subject found wrong: the field in the body, and the code of its sentence. */
export interface CourseFault {
  readonly field: string
  readonly code: CourseCode
}
