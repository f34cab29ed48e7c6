import type { LackCode } from './steps.ts'

/** Sentences for what a board with steps misses. */
export const lackSentences: Readonly<Record<LackCode, string>> = {
  'no-perspective': 'En ved bordet har ikke fortalt endnu, hvordan de ser det.',
  'part-missing': 'Ved en bekymring mangler der, hvorfor den er der, hvad der kan ske, eller hvad den bygger på.',
  'family-not-heard': 'Familien har ikke lagt sin egen erfaring ved siden af endnu.',
  'no-need': 'Der står ikke noget mål endnu. Skriv i trin 3, hvad der mangler.',
  'no-agreement': 'Der er ikke aftalt noget endnu. Skriv ned, hvem der gør hvad.',
  'answer-missing': 'Et ønske eller et forslag venter på svar.',
  'not-at-closing': 'I er ikke kommet til afslutningen endnu. Gå trinnene igennem først.',
  'need-not-in-plan': 'Et mål er hverken lagt i planen eller sat til at vente. Gør en af delene.',
  'copy-missing': 'En ved bordet har ikke fået aftalerne på skrift. Vælg, hvordan de får dem.',
  'follow-up-missing': 'Vælg den dag, hvor I følger op på målene.',
  'follow-up-past': 'Dagen, hvor I følger op, skal ligge efter i dag.',
}
