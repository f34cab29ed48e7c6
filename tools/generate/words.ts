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

export const titles = {
  familie: 'Koordinator',
  job: 'Jobrådgiver',
  skole: 'Skolevejleder',
  sundhed: 'Sundhedsplejerske',
  kultur: 'Fritidsvejleder',
} as const

/** What a goal is about, by category: department that keeps it, words, change, sign, and what can be agreed on. */
export const themes = [
  {
    category: 'cooperation',
    department: 'familie',
    words: [
      'Vi vil spise sammen uden at skændes.',
      'Der skal være ro, når vi skal sove.',
      'Vi vil grine mere derhjemme.',
    ],
    change: 'Aftenerne er rolige, og alle ved, hvad der sker i morgen.',
    sign: 'Fire rolige aftener om ugen i tre uger.',
    agreed: [
      'Lave en ugetavle til køkkenet',
      'Spise aftensmad sammen tre dage om ugen',
      'Ringe til koordinatoren, når det brænder på',
    ],
  },
  {
    category: 'school',
    department: 'skole',
    words: ['Jeg vil kende nogen, når jeg kommer ind i klassen.', 'Jeg vil nå det hele uden at få ondt i maven.'],
    change: 'Skoledagen begynder trygt, og der er en voksen at gå til.',
    sign: 'I skole fire dage om ugen i seks uger.',
    agreed: [
      'Hente skemaet hos klasselæreren',
      'Gå turen til skole sammen den første uge',
      'Finde en fast voksen på skolen',
    ],
  },
  {
    category: 'employment',
    department: 'job',
    words: ['Jeg vil have et arbejde, jeg kan holde til.', 'Jeg vil tjene mine egne penge.'],
    change: 'Der er et arbejde eller en uddannelse, som passer til hverdagen.',
    sign: 'Mødt på arbejdet tolv uger i træk.',
    agreed: ['Skrive et cv sammen', 'Besøge en arbejdsplads', 'Tale med lægen om, hvor mange timer der går'],
  },
  {
    category: 'physical-health',
    department: 'sundhed',
    words: ['Jeg vil sove om natten.', 'Jeg vil kunne løbe om kap igen.'],
    change: 'Kroppen er udhvilet, og vi ved, hvem vi spørger.',
    sign: 'Sovet hele natten fem dage om ugen.',
    agreed: ['Bestille tid hos lægen', 'Slukke skærme klokken ni', 'Gå en tur hver aften'],
  },
  {
    category: 'leisure',
    department: 'kultur',
    words: ['Jeg vil gå til noget, hvor jeg glemmer tiden.', 'Jeg vil have en ven.'],
    change: 'Der er et sted at være om eftermiddagen.',
    sign: 'Mødt op til fritid hver uge i to måneder.',
    agreed: ['Prøve tre ting og vælge én', 'Tale med foreningen om kontingentet', 'Følges derhen de første gange'],
  },
  {
    category: 'crime',
    department: 'familie',
    words: ['De skal lade mig være i fred.', 'Jeg vil kunne gå hjem uden at kigge mig over skulderen.'],
    change: 'Ingen får én til at gøre noget, man ikke vil.',
    sign: 'To måneder uden besøg, som ingen har bedt om.',
    agreed: ['Skifte telefonnummer', 'Aftale, hvem man ringer til om natten'],
  },
] as const

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
export const senderRoles = ['Klasselærer', 'Sundhedsplejerske', 'Nabo', 'Træner', 'Klubmedarbejder']
export const waitingFor = ['plads på holdet', 'svar fra lægen', 'et møde med skolen']
export const agenda = [
  'Hvad går bedre end sidst?',
  'Hvad er svært?',
  'Hvad gør vi nu?',
  'Hvem gør hvad til næste gang?',
]
export const places = ['Biblioteket, lokale 9', 'Hjemme hos familien', 'Skolen', null]
