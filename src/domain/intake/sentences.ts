/** Sentences for the codes of this subject, Danish first. */
export const intakeSentences = {
  'referral.reason-missing': {
    da: 'Vælg, hvorfor forældrene ikke ved det.',
    en: 'Choose why the parents do not know.',
  },
  'referral.parents-know-missing': {
    da: 'Svar på, om forældrene ved, at du henvender dig.',
    en: 'Say whether the parents know that you are writing.',
  },
  'referral.nobody': { da: 'Skriv, hvem det handler om.', en: 'Write whom it is about.' },
  'referral.too-many': { da: 'Skriv højst 30 personer.', en: 'Write at most 30 persons.' },
  'referral.sender-missing': { da: 'Skriv, hvem du er.', en: 'Write who you are.' },
  'referral.special-circumstances-missing': {
    da: 'Svar på, om I har drøftet særlige forhold.',
    en: 'Say whether special circumstances were discussed.',
  },
  'referral.born-later': {
    da: 'Fødselsdatoen ligger efter henvendelsen. Lad den stå tom, hvis barnet ikke er født.',
    en: 'The date of birth is after the referral. Leave it empty if the child is not born.',
  },
  'course.not-possible': {
    da: 'Det kan ikke lade sig gøre, som forløbet står nu.',
    en: 'That is not possible as the course stands now.',
  },
  'course.reason-missing': { da: 'Skriv en begrundelse.', en: 'Give a reason.' },
  'course.handover-blocked': {
    da: 'Forløbet kan ikke overdrages endnu. Se, hvad der mangler.',
    en: 'The course cannot be handed over yet. See what is missing.',
  },
  'step.note-missing': {
    da: 'Skriv det ned: hvem der foreslår eller siger ja, og hvad der blev sagt.',
    en: 'Write it down: who proposes or says yes, and what was said.',
  },
  'step.acknowledged-missing': {
    da: 'Skriv, hvilken dag forældrene så indstillingen og kvitterede.',
    en: 'Write on which day the parents saw the nomination and acknowledged it.',
  },
  'step.acknowledged-later': {
    da: 'Dagen, hvor forældrene kvitterede, kan ikke ligge i fremtiden.',
    en: 'The day of the acknowledgement cannot lie in the future.',
  },
  'step.same-department': {
    da: 'Din egen forvaltning har allerede sagt ja. Den anden forvaltning skal selv sige ja.',
    en: 'Your own department has already said yes. The other one must say yes itself.',
  },
  'step.other-department': {
    da: 'Det ja skal komme fra en anden afdeling end din. Bed en derfra om det.',
    en: 'That yes must come from another department than yours. Ask somebody there.',
  },
  'step.same-person': {
    da: 'Du har allerede sagt ja for den ene forvaltning. En fra den anden skal også sige ja.',
    en: 'You have already said yes for one department. Somebody from the other must say yes too.',
  },
  'step.not-before-decision': {
    da: 'Det trin kommer først, når I har besluttet.',
    en: 'That step comes after the decision.',
  },
  'visitation.full-total': {
    da: 'Alle pladser er taget. Lad familien vente, eller skriv, hvorfor I tager den med alligevel.',
    en: 'All places are taken. Let the family wait, or write why you accept it all the same.',
  },
  'visitation.full-coordinator': {
    da: 'Koordinatoren har så mange familier, som indsatsen regner med. Vælg en anden, eller skriv, hvorfor det går.',
    en: 'The coordinator has as many families as the programme counts on. Choose another, or write why it works.',
  },
  'visitation.decided-as': {
    da: 'Vælg, i hvilken rolle I beslutter.',
    en: 'Choose in which role you decide.',
  },
  'visitation.next-passed': {
    da: 'Vælg en dag, der ikke er gået.',
    en: 'Choose a day that has not passed.',
  },
  'next.release-notification': {
    da: 'En rådgiver med beslutningsret skal tage stilling til underretningen.',
    en: 'An adviser with decision right must consider the notification.',
  },
  'next.assess-criteria': { da: 'Vurdér kriterierne sammen.', en: 'Assess the criteria together.' },
  'next.decide': {
    da: 'Beslut, om familien skal tilbydes indsatsen.',
    en: 'Decide whether to offer the programme to the family.',
  },
  'next.find-custody': {
    da: 'Find ud af, hvem der skal skrive under.',
    en: 'Find out who must sign.',
  },
  'next.sign-take-part': {
    da: 'Indhent de samtykker til at deltage, der mangler.',
    en: 'Obtain the missing consents to take part.',
  },
  'next.name-imposed-basis': {
    da: 'Skriv afgørelsen og paragraffen, der pålægger familien at deltage.',
    en: 'Write the decision and paragraph that impose taking part.',
  },
  'next.hear-children': {
    da: 'Tal med børnene om, hvad de selv mener.',
    en: 'Talk with the children about what they think.',
  },
  'next.sign-share': {
    da: 'Spørg, om forvaltningerne må dele oplysninger. Uden samtykke ser hver kun sit eget.',
    en: 'Ask whether departments may share. Without consent each sees only its own.',
  },
  'next.name-coordinator': {
    da: 'Vælg én ansvarlig koordinator.',
    en: 'Choose one responsible coordinator.',
  },
  'next.hand-over': { da: 'Overdrag sagerne til teamet.', en: 'Hand the cases over to the team.' },
  'next.follow-waiting-list': {
    da: 'Familien venter. Fortæl, hvornår I vender tilbage.',
    en: 'The family is waiting. Say when you will come back.',
  },
} as const

export type IntakeCode = keyof typeof intakeSentences
