/**
 * Everything that is read aloud in a made-up family. Names are put together from syllables that give no name in use,
 * streets and places do not exist, and telephone numbers begin with 00.
 */
const crossed = (starts: string, ends: string): string[] =>
  starts.split(' ').flatMap((start) => ends.split(' ').map((end) => `${start}${end}`))

export const givenNames = [
  ...crossed(
    'Bralv Dynt Elmv Falg Grym Hjærv Ivlt Jarnv Kvim Lomf Myrb Nalv Ovlt Prilv Ruskv Svemp Tølv Ulvm Vistr Yrmv',
    'a ing or une iel æa',
  ),
  // Other scripts have to stand in lists, searches and print as well.
  'زلمارو',
  'تنويلاف',
  'Żubrolwa',
  'Łystrzan',
  'Çelmurşı',
  'Ñuvelda',
]
export const familyNames = crossed(
  'Dugfald Tågehat Månekær Vindfløjt Skumring Regnbræmme Lygtelyng Stjernemos Rimtåge Solstrejf Snefnug Bølgegræs Kvistfjed Tidselblund',
  'holt vænge hage kløft stade bro mile fjeld odde',
)
export const streets = crossed(
  'Månestråle Drømmehjul Stjernedrys Skybænk Eventyr Regnbuebro Tusmørke Lygtemands',
  'stien gyden vænget allé',
)
export const PLACE = '0999 Digterkøbing'

export const languages = { da: 70, ar: 9, so: 5, tr: 5, ur: 3, uk: 3, pl: 3, en: 2 } as const

/** Something that somebody wants, with all that it takes to write a plan about it. */
export interface Wanted {
  readonly ownWords: string
  readonly change: string
  readonly sign: string
  /** What somebody in the family does, and what the team does. */
  readonly agreed: readonly string[]
  readonly helped: readonly string[]
  readonly stones: readonly string[]
  readonly pitfall: readonly [what: string, response: string]
}

/** Whose a goal can be: the whole family's, a grown-up's, or a child's from some age. */
export interface Theme {
  readonly category: string
  /** Which department keeps it, when the family lets it. */
  readonly department: string
  readonly whose: 'family' | 'parent' | 'child'
  readonly from: number
  readonly goals: readonly Wanted[]
}

export const themes: readonly Theme[] = [
  {
    category: 'cooperation',
    department: 'familie',
    whose: 'family',
    from: 6,
    goals: [
      {
        ownWords: 'Vi vil spise sammen uden at skændes.',
        change: 'Aftenerne er rolige, og alle ved, hvad der sker i morgen.',
        sign: 'Fire rolige aftener om ugen i tre uger.',
        agreed: ['Lave en ugetavle til køkkenet', 'Spise aftensmad sammen tre dage om ugen', 'Vaske op på skift'],
        helped: ['Komme forbi onsdag aften og være med ved bordet'],
        stones: ['Ugetavlen hænger i køkkenet', 'En hel uge uden råb ved bordet'],
        pitfall: [
          'Vi er trætte, og så råber vi.',
          'Den, der mærker det først, siger pause. Så går vi hver til sit i ti minutter.',
        ],
      },
      {
        ownWords: 'Der skal være ro, når vi skal sove.',
        change: 'Alle er i seng, og lyset er slukket til samme tid.',
        sign: 'Slukket lys klokken ni fem aftener om ugen i en måned.',
        agreed: ['Lægge telefonerne i skålen klokken otte', 'Læse højt hver aften', 'Slukke lyset klokken ni'],
        helped: ['Ringe torsdag og høre, hvordan aftenerne går'],
        stones: ['Skålen står i gangen', 'Tre rolige aftener i træk'],
        pitfall: ['Der er larm i opgangen, og alle vågner.', 'Vi har en stille ting, vi gør, til det går over.'],
      },
      {
        ownWords: 'Vi vil grine mere derhjemme.',
        change: 'Vi laver noget sammen, som ingen af os skal nå noget med.',
        sign: 'En ting sammen hver weekend i to måneder.',
        agreed: ['Vælge på skift, hvad vi laver på lørdag', 'Tage et billede hver gang', 'Spille et spil søndag aften'],
        helped: ['Finde ting, der ikke koster noget'],
        stones: ['Alle har valgt en gang', 'Fire lørdage i træk'],
        pitfall: ['Nogen har ikke lyst den dag.', 'Så må man sidde med og kigge på.'],
      },
      {
        ownWords: 'Vi vil kunne få gæster igen.',
        change: 'Hjemmet er et sted, vi har lyst til at vise frem.',
        sign: 'Besøg hjemme tre gange på en måned.',
        agreed: ['Rydde stuen hver fredag', 'Invitere en fra klassen', 'Hænge billeder op'],
        helped: ['Låne en trailer til storskrald'],
        stones: ['Bordet er ryddet', 'De første gæster har været her'],
        pitfall: [
          'Det hele vokser os over hovedet igen.',
          'Vi tager ét rum ad gangen og ringer, før det bliver for meget.',
        ],
      },
      {
        ownWords: 'Vi vil vide, hvem vi skal ringe til.',
        change: 'Der er én at ringe til, når noget går skævt.',
        sign: 'Ringet selv to gange, før det blev svært.',
        agreed: [
          'Skrive de vigtige numre op på køleskabet',
          'Ringe til koordinatoren, når det brænder på',
          'Øve, hvad vi siger',
        ],
        helped: ['Lave en liste over, hvem der gør hvad'],
        stones: ['Listen hænger på køleskabet', 'Ringet første gang'],
        pitfall: [
          'Vi venter for længe, fordi vi ikke vil være til besvær.',
          'Vi ringer om torsdagen, også når det går godt.',
        ],
      },
    ],
  },
  {
    category: 'school',
    department: 'skole',
    whose: 'child',
    from: 7,
    goals: [
      {
        ownWords: 'Jeg vil kende nogen, når jeg kommer ind i klassen.',
        change: 'Skoledagen begynder trygt, og der er en voksen at gå til.',
        sign: 'I skole fire dage om ugen i seks uger.',
        agreed: [
          'Gå turen til skole sammen den første uge',
          'Vælge en voksen på skolen, der er rar at tale med',
          'Spørge i klassen, hvem der vil følges',
        ],
        helped: ['Gå med ind i klassen de første dage'],
        stones: ['Hilst på den faste voksne', 'Fulgtes med en fra klassen'],
        pitfall: [
          'Jeg kommer for sent og tør ikke gå ind.',
          'Jeg går til den faste voksne først, og så går vi ind sammen.',
        ],
      },
      {
        ownWords: 'Jeg vil nå det hele uden at få ondt i maven.',
        change: 'Lektierne bliver lavet et sted, hvor der er hjælp.',
        sign: 'Lavet lektier på skolen to gange om ugen i to måneder.',
        agreed: [
          'Lave lektier på skolen tirsdag og torsdag',
          'Skrive op, hvad der skal afleveres',
          'Sige til, når det er for meget',
        ],
        helped: ['Aftale med lærerne, hvad der kan vente'],
        stones: ['Været i lektiecaféen første gang', 'Afleveret til tiden to gange'],
        pitfall: ['Der kommer tre afleveringer på én gang.', 'Jeg viser dem til den voksne, og så vælger vi én.'],
      },
      {
        ownWords: 'Jeg vil være med i frikvarteret.',
        change: 'Der er en leg eller en aftale i hvert frikvarter.',
        sign: 'Med i en leg tre dage om ugen, siger klasselæreren og jeg.',
        agreed: ['Aftale med en fra klassen om morgenen', 'Tage bolden med', 'Spørge, om jeg må være med'],
        helped: ['Tale med klasselæreren om pauserne'],
        stones: ['Været med én gang', 'En hel uge med aftaler'],
        pitfall: ['De siger nej.', 'Jeg går hen til den voksne i gården og prøver igen dagen efter.'],
      },
    ],
  },
  {
    category: 'employment',
    department: 'job',
    whose: 'parent',
    from: 18,
    goals: [
      {
        ownWords: 'Jeg vil have et arbejde, jeg kan holde til.',
        change: 'Der er et arbejde, som passer til hverdagen med børn.',
        sign: 'Mødt på arbejdet tolv uger i træk.',
        agreed: [
          'Besøge en arbejdsplads',
          'Tale med lægen om, hvor mange timer der går',
          'Finde ud af, hvem der henter børnene',
        ],
        helped: ['Finde tre arbejdspladser tæt på'],
        stones: ['Været på den første arbejdsplads', 'Prøvet en hel uge'],
        pitfall: [
          'Et barn bliver sygt, og jeg mister dagen.',
          'Vi har aftalt, hvem jeg ringer til, og arbejdspladsen ved det.',
        ],
      },
      {
        ownWords: 'Jeg vil tjene mine egne penge.',
        change: 'Der er løn den første i måneden.',
        sign: 'Løn tre måneder i træk.',
        agreed: ['Skrive et cv sammen', 'Øve samtalen', 'Søge tre stillinger'],
        helped: ['Tage med til den første samtale'],
        stones: ['Cv’et er skrevet', 'Været til den første samtale'],
        pitfall: ['Jeg hører ikke noget og giver op.', 'Jeg ringer selv efter en uge. Vi har øvet, hvad jeg siger.'],
      },
      {
        ownWords: 'Jeg vil lære noget, jeg kan bruge.',
        change: 'Jeg er i gang med en uddannelse eller et kursus.',
        sign: 'Gennemført de første otte uger.',
        agreed: ['Besøge skolen', 'Tale med en, der går der', 'Lave et budget for tiden imens'],
        helped: ['Spørge, hvad der kan betales'],
        stones: ['Set skolen', 'Søgt ind'],
        pitfall: ['Det er længe siden, jeg har gået i skole.', 'Jeg begynder med ét fag og siger det til læreren.'],
      },
    ],
  },
  {
    category: 'physical-health',
    department: 'sundhed',
    whose: 'parent',
    from: 18,
    goals: [
      {
        ownWords: 'Jeg vil sove om natten.',
        change: 'Kroppen er udhvilet, og vi ved, hvem vi spørger.',
        sign: 'Sovet hele natten fem dage om ugen.',
        agreed: ['Bestille tid hos lægen', 'Slukke skærme klokken ni', 'Skrive op, hvornår jeg vågner'],
        helped: ['Tage med til lægen'],
        stones: ['Talt med lægen', 'Sovet igennem to nætter i træk'],
        pitfall: ['Jeg vågner og ligger og tænker.', 'Jeg står op og skriver det ned, så det kan vente til i morgen.'],
      },
      {
        ownWords: 'Jeg vil kunne løbe om kap igen.',
        change: 'Der er kræfter til at være ude med børnene.',
        sign: 'Ude sammen tre gange om ugen i seks uger.',
        agreed: ['Gå en tur hver aften', 'Være med på legepladsen om lørdagen', 'Spise morgenmad hver dag'],
        helped: ['Gå med de første to gange'],
        stones: ['Gået en tur tre dage i træk', 'Løbet til hjørnet'],
        pitfall: ['Det regner, og jeg bliver hjemme.', 'Så går vi bare rundt om huset.'],
      },
    ],
  },
  {
    category: 'leisure',
    department: 'kultur',
    whose: 'child',
    from: 6,
    goals: [
      {
        ownWords: 'Jeg vil gå til noget, hvor jeg glemmer tiden.',
        change: 'Der er et sted at være om eftermiddagen.',
        sign: 'Mødt op til fritid hver uge i to måneder.',
        agreed: ['Prøve tre ting og vælge én', 'Finde tøj og sko, der passer', 'Tage af sted, også når det regner'],
        helped: ['Tale med foreningen om kontingentet'],
        stones: ['Prøvet tre ting', 'Gået derhen uden følge'],
        pitfall: ['Jeg kender ingen og har lyst til at gå hjem.', 'Jeg bliver en halv time. Så må jeg ringe hjem.'],
      },
      {
        ownWords: 'Jeg vil have en ven.',
        change: 'Der er en, jeg kan være sammen med efter skole.',
        sign: 'Leget med en fra klassen hver uge i en måned.',
        agreed: ['Spørge en fra klassen, om de vil med hjem', 'Skrive numre ned', 'Bage til den første gang'],
        helped: ['Tale med en anden forælder'],
        stones: ['Spurgt én', 'Haft en med hjemme'],
        pitfall: ['De kan ikke den dag.', 'Jeg spørger om en anden dag med det samme.'],
      },
      {
        ownWords: 'Jeg vil lære at svømme.',
        change: 'Jeg er tryg i vandet og går til det hver uge.',
        sign: 'Svømmet en hel bane.',
        agreed: ['Købe badetøj', 'Følges derhen de første gange', 'Øve at lægge hovedet under'],
        helped: ['Finde et hold med plads'],
        stones: ['Været i vandet', 'Svømmet til kanten'],
        pitfall: ['Der er for mange i bassinet.', 'Vi går ned i den lave ende og venter.'],
      },
    ],
  },
  {
    category: 'crime',
    department: 'familie',
    whose: 'child',
    from: 10,
    goals: [
      {
        ownWords: 'De skal lade mig være i fred.',
        change: 'Ingen får én til at gøre noget, man ikke vil.',
        sign: 'To måneder uden besøg, som ingen har bedt om.',
        agreed: ['Skifte telefonnummer', 'Aftale, hvem man ringer til om natten', 'Sige nej og gå'],
        helped: ['Ringe hver aften den første uge'],
        stones: ['Nummeret er skiftet', 'Sagt nej én gang'],
        pitfall: ['De står ved opgangen.', 'Jeg går ind i butikken og ringer.'],
      },
      {
        ownWords: 'Jeg vil kunne gå hjem uden at kigge mig over skulderen.',
        change: 'Vejen hjem er tryg, og der er en at ringe til.',
        sign: 'Gået hjem alene ti gange.',
        agreed: ['Finde en anden vej hjem', 'Følges med en fra klassen', 'Tale med en, der selv er kommet ud af det'],
        helped: ['Tale med SSP om vejen hjem'],
        stones: ['Gået den nye vej', 'Gået hjem alene én gang'],
        pitfall: ['Jeg ser en af dem på vejen.', 'Jeg vender om og ringer til den, vi har aftalt.'],
      },
    ],
  },
]

export const sayings = [
  'Det går lidt bedre end sidst.',
  'Det er svært lige nu.',
  'Vi har øvet os.',
  'Jeg tror på det.',
  null,
]
export const concerns = [
  'Et barn i familien er begyndt at holde sig for sig selv og kommer sjældent i skole.',
  'Familien har brug for hjælp fra flere steder på én gang og ved ikke, hvem de skal ringe til.',
  'Et barn følges hjem af større børn, som familien ikke kender.',
]
export const wishes = ['At nogen holder sammen på det.', 'At de får én at tale med.', null]
export const CHANGED = [
  'Vi har fundet en rytme.',
  'Der er mere ro end sidst.',
  'Det har været en svær tid, men vi er her stadig.',
]
export const happened = {
  reached: ['Det lykkedes, og det holder.', 'Det er nået. Vi behøver ikke arbejde mere med det.'],
  stop: ['Det er ikke vigtigt for os længere.', 'Det passede ikke til hverdagen.'],
  change: ['Det gik ikke, som vi troede. Vi prøver på en anden måde.'],
  continue: ['Det går fremad, langsomt.', 'Nogle uger er gode, andre er svære.', 'Vi er godt i gang.'],
} as const
export const nextSteps = [
  'Vi gør det samme en måned til.',
  'Vi tager det ét skridt ad gangen.',
  'Koordinatoren ringer om to uger og hører, hvordan det går.',
]
export const answersInWords = {
  yes: ['Ja, det tror jeg på.', null],
  partly: ['Noget af det.', 'Hvis vi får hjælp.'],
  no: ['Ikke lige nu.'],
  none: [null],
} as const
export const waitReasons = ['Det ene giver først mening, når det andet er på plads.', 'Vi tager én ting ad gangen.']
export const spellReasons = {
  pause: ['Sommerferie', 'Familien har brug for en pause', 'Vikaren begynder først senere'],
  taper: ['Familien klarer mere selv', 'Det går godt, så vi ses sjældnere'],
} as const
export const taperSays = ['Hver anden uge', 'Én gang om måneden', 'Kun når I ringer']
export const pauseReasons = ['Familien er bortrejst i ferien', 'Familien flytter og har brug for ro imens']
export const supporterWords = [
  ['Mormor', 'Henter fra skole om torsdagen og tager telefonen om aftenen.'],
  ['Nabo', 'Har en ekstra nøgle og ser til børnene, hvis det trækker ud.'],
  ['Moster', 'Er der i weekenden, når der er brug for luft.'],
  ['Træner', 'Holder øje og ringer, hvis nogen ikke kommer.'],
  ['Ven af familien', 'Hjælper med breve og papirer.'],
] as const
export const reachWords = ['Skriv først, så ringer jeg op.', 'Sig, hvad det handler om, med det samme.', null]
export const notWhen = ['Før klokken ni', 'I skoletiden', null, null]
export const stories = [
  'Vi har fortalt det mange gange. Det vigtigste er, at vi gerne vil blive boende, og at børnene har venner her.',
  'Det begyndte, da vi flyttede. Siden har vi manglet nogen at spørge.',
]
export const oralWords = [
  'Vi bliver altid ringet op, før nogen kommer.',
  'Vi holder møderne hjemme hos familien, når det kan lade sig gøre.',
  'Vi skriver ikke noget ned, før alle har hørt det.',
]
export const closingNotes = ['Familien siger selv, at det er nu.', 'Vi har holdt et sidste møde og spist kage.', null]
export const closingWords = [
  'At der var én, der blev ved med at ringe.',
  'At vi fik lov at bestemme tempoet.',
  'At nogen tog med de første gange.',
]
export const needsLeft = [
  ['Lidt hjælp til lektierne', 'school', 'skole', 'Klasselæreren'],
  ['En at tale med, hvis det bliver svært igen', 'cooperation', null, 'Ungerådgivningen'],
  ['Følges til fritid det næste halve år', 'leisure', 'kultur', 'Fritidsvejlederen'],
] as const
export const setbackWords = [
  'Det er blevet svært igen. Jeg sover ikke.',
  'De er begyndt at komme igen, og jeg ved ikke, hvem jeg skal ringe til.',
]
export const handoverWords = [
  'Den første koordinator har fået nyt arbejde.',
  'Den første koordinator er gået på barsel.',
]
export const does = {
  coordinator: 'Holder sammen på planen og er den, I ringer til først.',
  'co-coordinator': 'Kommer hjemme hos jer og øver det, I har aftalt.',
  'adviser-with-decision-right': 'Afgør, hvilken hjælp I kan få fra jobcentret.',
  'school-adviser': 'Taler med skolen og er der i klassen de første uger.',
  adviser: 'Følger med i, hvordan I sover og spiser, og svarer på spørgsmål om sundhed.',
  'link-worker': 'Går med til fritid de første gange.',
} as const
export const BOTH =
  'Koordinatoren træffer afgørelsen om familiebehandling og er selv med i den. Det har vi fortalt jer.'
export const competences = [
  { key: 'unge-paa-gaden', name: 'Unge, der færdes på gaden', category: null },
  { key: 'arabisk', name: 'Taler arabisk', category: null },
  { key: 'ordblindhed', name: 'Ordblindhed og hjælpemidler', category: 'school' },
  { key: 'gaeld', name: 'Gæld og budget', category: 'economy' },
  { key: 'soevn', name: 'Søvn og små børn', category: 'physical-health' },
] as const
export const wishWords = [
  'Vi taler forbi hinanden, hver gang vi ses.',
  'Jeg vil gerne have en, der har tid om aftenen.',
]
export const wishAnswers = ['Jeg har talt med jer begge. I prøver en måned til med faste aftaler, og så tales vi ved.']
export const changeReasons = ['Vi blev enige om det ved opfølgningen', 'Det stod forkert'] as const
export const meetingTitles = ['Møde om planen', 'Netværksmøde', 'Møde på skolen', 'Hjemmebesøg med hele teamet']

export const senderRoles = ['Klasselærer', 'Sundhedsplejerske', 'Klubmedarbejder', 'SSP-medarbejder']
export const neighbours = ['Nabo', 'Træner', 'Ven af familien']
export const ownConcerns = [
  'Vi kan ikke få det til at hænge sammen mere og har brug for nogen, der kan hjælpe os med det hele.',
  'Et af vores børn er kommet ud i noget, vi ikke kan få det ud af.',
]
export const ownWishes = ['At vi kun skal fortælle det én gang.', 'En fast person at ringe til.']
export const waitingFor = ['plads på holdet', 'svar fra lægen', 'et møde med skolen']
export const agenda = [
  'Hvad går bedre end sidst?',
  'Hvad er svært?',
  'Hvad gør vi nu?',
  'Hvem gør hvad til næste gang?',
]
export const places = ['Biblioteket, lokale 9', 'Hjemme hos familien', 'Skolen', null]
/** What a language is called; a family that speaks Danish is not asked. */
export const tongues = {
  ar: 'Arabisk',
  so: 'Somali',
  tr: 'Tyrkisk',
  ur: 'Urdu',
  uk: 'Ukrainsk',
  pl: 'Polsk',
  en: 'Engelsk',
}
