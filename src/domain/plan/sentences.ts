/** Sentences for the codes of this subject, Danish first. */
export const planSentences = {
  'goal.success-criterion-missing': {
    da: 'Skriv, hvordan I kan se, at målet er nået. Ellers ved ingen, hvornår I er i mål.',
    en: 'Write how you will see that the goal is reached. Otherwise nobody knows when you are there.',
  },
  'goal.nobody': { da: 'Vælg, hvem målet handler om.', en: 'Choose whom the goal is about.' },
  'goal.long-term-is-no-step': {
    da: 'Et langsigtet mål er ikke et skridt mod et andet mål.',
    en: 'A long-term goal is not a step towards another goal.',
  },
  'goal.words-belong-to-another': {
    da: 'Det er en andens ord. Kun den, der har sagt dem, kan ændre dem.',
    en: 'These are somebody else’s words. Only the one who said them can change them.',
  },
  'scale.whole-number': { da: 'Vælg et helt tal.', en: 'Choose a whole number.' },
  'scale.between-0-and-10': {
    da: 'Vælg et tal fra 0 til 10.',
    en: 'Choose a number from 0 to 10.',
  },
  'action.responsible-missing': { da: 'Vælg, hvem der gør det.', en: 'Choose who does it.' },
  'action.due-missing': { da: 'Skriv, hvornår det er gjort.', en: 'Write when it will be done.' },
  'measure.reason-missing': {
    da: 'Skriv, hvorfor ingen af de kendte indsatser passer.',
    en: 'Write why none of the known measures fits.',
  },
  'measure.waiting-for-missing': {
    da: 'Skriv, hvad I venter på.',
    en: 'Write what you are waiting for.',
  },
  'measure.not-waiting': {
    da: 'Indsatsen venter ikke. Slet, hvad den venter på, eller vælg "venter".',
    en: 'The measure is not waiting. Remove what it waits for, or choose "waiting".',
  },
  'measure.start-missing': {
    da: 'Skriv, hvornår indsatsen begyndte.',
    en: 'Write when the measure began.',
  },
  'measure.end-missing': {
    da: 'Skriv, hvornår indsatsen sluttede.',
    en: 'Write when the measure ended.',
  },
  'plan.no-goals': { da: 'Planen har endnu ingen mål.', en: 'The plan has no goals yet.' },
  'plan.goal-without-action': {
    da: 'Ingen har aftalt at gøre noget for målet endnu.',
    en: 'Nobody has agreed to do anything for the goal yet.',
  },
  'plan.long-term-without-step': {
    da: 'Målet ligger langt fremme. Aftal et første skridt.',
    en: 'The goal is far ahead. Agree on a first step.',
  },
  'plan.measure-without-goal': {
    da: 'Indsatsen er ikke knyttet til et mål.',
    en: 'The measure is not tied to a goal.',
  },
  'plan.only-focus-child': {
    da: 'Kun barnet har mål. Hvad vil forældrene gerne have anderledes?',
    en: 'Only the child has goals. What would the parents like to be different?',
  },
  'plan.no-parent-goal': {
    da: 'Forældrene har ingen mål i planen.',
    en: 'The parents have no goals in the plan.',
  },
} as const

export type PlanCode = keyof typeof planSentences
