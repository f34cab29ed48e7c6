/** Words that both faces and the public pages use. Values are ICU messages. */
export const sharedDa = {
  'app.name': 'Samspil',
  'app.skip': 'Spring til indholdet',
  'app.navigation': 'Hovedmenu',
  'app.sign-out': 'Log ud',
  'app.sign-in': 'Log ind',
  'app.loading': 'Henter …',
  'app.close': 'Luk',
  'app.cancel': 'Fortryd',
  'list.all': 'Vis alle {count}',
  'list.all-shown': 'Alle {count} vises nu.',
  'app.try-again': 'Prøv igen',
  'app.print': 'Udskriv',

  'field.optional': '(kan udelades)',
  'field.left': '{count, plural, one {# tegn tilbage} other {# tegn tilbage}}',
  'field.over': '{count, plural, one {# tegn for meget} other {# tegn for meget}}',
  'field.count': '{count} af højst {max} tegn',
  'form.errors': '{count, plural, one {Der er # ting, du skal rette} other {Der er # ting, du skal rette}}',
  'form.sending': 'Sender …',

  'draft.saved': 'Gemt kl. {time}',
  'draft.waiting': 'Gemmer …',
  'draft.offline': 'Ikke forbindelse – vi gemmer, når den er tilbage',
  'draft.restored': 'Vi har hentet det, du skrev sidst.',
  'draft.discard': 'Kassér kladden',

  'problem.no-connection': 'Der er ingen forbindelse. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
  'problem.unexpected': 'Noget gik galt hos os. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
  'crash.title': 'Siden kunne ikke vises',
  'crash.text':
    'Det er en fejl i Samspil, ikke noget du har gjort, og ikke din forbindelse. Det, du har gemt, er her stadig, og kladder kommer frem igen, når du henter siden.',
  'crash.outdated-title': 'Siden kunne ikke hentes',
  'crash.outdated':
    'Enten er der ingen forbindelse, eller også er Samspil blevet opdateret, siden du åbnede det. Det, du har gemt, er her stadig. Hent siden igen.',
  'crash.reload': 'Hent siden igen',
  'crash.again': 'Sker det igen, så skriv til support, hvad du var i gang med. Skriv ikke om familien.',
  'problem.reference': 'Nummer til support: {id}',

  'no-access.title': 'Det kan du ikke se',
  'no-access.text': 'Siden findes ikke, eller den er ikke delt med dig.',
  'no-access.whom': 'Mener du, at du skal kunne se den, så spørg familiens koordinator.',
  'no-access.back': 'Gå til forsiden',
  'exists.title': '{what} findes, men er ikke delt med dig',
  'exists.whom': 'Spørg {whom}, hvis du har brug for at kende til det.',

  'conflict.title': 'Det blev ændret, mens du skrev',
  'conflict.text': 'Begge udgaver er her. Intet er gået tabt.',
  'conflict.mine': 'Det, du skrev',
  'conflict.current': 'Det, der står nu',
  'conflict.keep-mine': 'Gem min udgave',
  'conflict.use-current': 'Behold det, der står nu',
  'conflict.back': 'Gå tilbage og ret',
  'conflict.nothing': '(ikke udfyldt)',

  'signed-out.title': 'Du er logget ud',
  'signed-out.text':
    'Der har været stille et stykke tid. Det, du har skrevet, er her stadig. Log ind i et nyt vindue, og kom så tilbage hertil.',
  'signed-out.again': 'Log ind i nyt vindue',
  'signed-out.leave': 'Gå til forsiden',

  'people.search': 'Søg efter en person',
  'people.found': '{count, plural, =0 {Ingen passer} one {# person passer} other {# personer passer}}',
  'people.none': 'Ingen passer til det, du skrev.',
} as const
