import { wayDa } from '../../shared/road/texts.da.ts'

/** Opening one's own family, and the road both faces share. */
export const ownDa = {
  ...wayDa,
  // Said alike to everybody: it must not tell that there is something behind.
  'no-access.title': 'Her er ikke noget',
  'no-access.text': 'Siden findes ikke, eller den er ikke til dig.',
  'no-access.whom': 'Har du spørgsmål, kan du altid ringe til kommunen.',
  'own.me': 'Min side',
  'own.choose': 'Vælg familie',
  'own.unnamed': 'Familie {number}',
  'own.offline': 'Der er ingen forbindelse lige nu. Du kan læse det, der står her. Det kan være ændret imens.',
  'own.who': 'Hvem laver hvad?',

  'alone.title': 'Din side',
  'alone.lead': 'Her står det, du selv har aftalt med kommunen.',
  'alone.own': 'Det har du aftalt',
  'alone.nothing': 'Lige nu er der ikke noget, du skal huske.',
  'alone.talk': 'Vil du tale med nogen?',
  'alone.talk-how': 'Du kan altid ringe til kommunen. Sig, hvad du gerne vil tale om, så finder de den rette.',
  'alone.rights': 'Din ret',
  'alone.rights-lead': 'Her står, hvem der har kigget på noget om dig, og hvad du kan gøre.',
  'merged.title': 'I stod skrevet ind to gange',
  'merged.goes-on': 'Siden {date} er det denne plan, I bruger. Det, der stod i den anden, er gemt, som det var.',
  'merged.closed':
    'Siden {date} bruger I den anden plan. Det, der står her, er gemt, som det var. Har du ikke adgang til den anden plan, så spørg jeres koordinator.',
  'merged.see-closed': 'Se den, I brugte før',
  'merged.see-going-on': 'Gå til den plan, I bruger nu',
  'merged.apart': 'Planen var lagt sammen med en anden. Den {date} blev de skilt ad igen, så alt er, som det var før.',
  'own.ticked': 'Godt. Det er gjort.',
  'own.unticked': 'Fluebenet er taget væk.',
  'news.title': 'Nyt, siden du var her sidst',
  'news.here': '{count, plural, one {# ting er ny eller ændret her.} other {# ting er nye eller ændret her.}}',
  'news.there': '{page}: {count, plural, one {# ny} other {# nye}}',
  'news.count': '{count, plural, one {# ny} other {# nye}}',
} as const
