import { logDa } from '../../shared/insight/texts.da.ts'

/** Consents, who has looked, corrections. */
export const rightsDa = {
  ...logDa,
  'log.empty-how': 'Når nogen kigger, står det her med det samme.',
  'rights.title': 'Vores ret',
  'rights.lead': 'Her ser I, hvad I har sagt ja til, og hvem der har kigget.',
  'rights.log': 'Hvem har kigget?',
  'rights.log-what':
    'Hver gang nogen fra kommunen åbner noget om jer, bliver det skrevet her. I kan se hvilken afdeling, men ikke medarbejderens navn.',
  'rights.log-what-alone':
    'Hver gang nogen fra kommunen åbner noget om dig, bliver det skrevet her. Du kan se hvilken afdeling, men ikke medarbejderens navn.',
  'rights.correct': 'Er noget forkert?',
  'rights.correct-what': 'I har ret til at få rettet det, der er forkert, og til at få at vide, hvad der står om jer.',
  'rights.correct-alone':
    'Du har ret til at få rettet det, der er forkert, og til at få at vide, hvad der står om dig.',
  'rights.ask': 'Ring til {name}. Det er jeres koordinator.',
  'rights.ask-phone': 'Ring {phone}',
  'rights.ask-nobody': 'Spørg den i kommunen, I plejer at tale med.',
  'rights.complain':
    'Er svaret forkert, kan man tale med kommunens databeskyttelsesrådgiver. Det er den, der passer på, hvad kommunen skriver om mennesker. Man kan også klage til Datatilsynet.',
} as const
