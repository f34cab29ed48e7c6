import { logDa } from '../../shared/insight/texts.da.ts'

/** Consents, who has looked, corrections. */
export const rightsDa = {
  ...logDa,
  'rights.title': 'Vores ret',
  'rights.lead': 'Her ser I, hvad I har sagt ja til, og hvem der har kigget.',
  'rights.empty': 'I er ikke med i en plan endnu',
  'rights.empty-how': 'Når I er det, står jeres ja og nej her.',
  'rights.which': 'Hvilken familie?',
  'rights.unnamed': 'Familien',
  'rights.log': 'Hvem har kigget?',
  'rights.log-what':
    'Hver gang nogen fra kommunen åbner noget om jer, bliver det skrevet her. I kan se hvilken afdeling, men ikke medarbejderens navn.',
  'rights.correct': 'Er noget forkert?',
  'rights.correct-what': 'I har ret til at få rettet det, der er forkert, og til at få at vide, hvad der står om jer.',
  'rights.ask': 'Skriv eller ring til {name}, jeres koordinator',
  'rights.ask-phone': 'telefon {phone}',
  'rights.ask-nobody': 'Spørg den i kommunen, I plejer at tale med.',
  'rights.complain':
    'Er I ikke enige i svaret, kan I tale med kommunens databeskyttelsesrådgiver eller klage til Datatilsynet.',
} as const
