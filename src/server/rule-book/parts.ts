/** The rules that hold for every role, in plain sentences. A test holds them against what `decide` answers. */

export interface Part {
  readonly title: string
  readonly sentences: readonly string[]
}

export const parts: readonly Part[] = [
  {
    title: 'Hovedreglen',
    sentences: [
      'Alt er lukket, indtil en regel åbner det. En stilling eller en plads i en enhed åbner ikke noget i sig selv.',
      'En medarbejder ser kun noget om en familie, mens medarbejderen er i netop den families team, er med til at træffe en beslutning eller er inviteret til et møde.',
      'Det, en afdeling skriver, er afdelingens eget. Andre afdelinger ser det kun på et grundlag, som står skrevet.',
      'Det, familien selv skriver, er til koordinatoren, indtil familien deler det med flere.',
      'Findes noget ikke, eller er det ikke ens eget, svarer systemet ens. Svaret røber ikke, om familien er kendt.',
    ],
  },
  {
    title: 'Grundlag for at dele mellem afdelinger',
    sentences: [
      'En afdeling kan se en anden afdelings oplysninger, når der er samtykke til at indhente eller videregive dem, eller når loven giver adgang uden samtykke.',
      'Grundlaget siger, hvilke personer og hvilke slags oplysninger det gælder, fra hvilke afdelinger og til hvilken. Det gælder ikke ud over det.',
      'Et samtykke gælder først, når alle, der skal skrive under, har gjort det. Trækkes det tilbage, lukkes der med det samme – også på sider, der står åbne.',
      'Et ja til at deltage er ikke et ja til at dele. De to er hver sit samtykke.',
      'De, der arbejder med familien, kan se, at en anden afdeling har noget, uden at se hvad. Det gælder ikke kriminalitet, vold, rusmidler og psykisk helbred: dér er det allerede for meget at vide, at der findes noget.',
    ],
  },
  {
    title: 'Skel mellem parter',
    sentences: [
      'Når der er sat skel mellem to parter – beskyttet adresse, forældremyndighed eller vold – ser den ene intet af familiens fælles plan og intet om den anden eller børnene.',
      'Den, der er bag et skel, ser egne oplysninger og det, der er lagt til personen selv, og kan ikke inviteres til familiens møder.',
      'I listen over, hvem der har kigget, ser den, der er bag et skel, kun det, der handler om personen selv, med afdeling og formål.',
      'Skellet gælder, også når den anden er forælder, bisidder eller repræsentant.',
    ],
  },
  {
    title: 'Beskeder',
    sentences: [
      'Hver i familien, der har egne sider, har sin egen samtale med koordinatoren. To forældre deler aldrig en, og et barns samtale er barnets egen.',
      'Samtalen læses af personen selv, koordinatoren, medkoordinatoren og den, der er afløser for koordinatoren, mens de er det. De andre i teamet og i familien ser den ikke.',
      'Den, der er bag et skel, kan stadig skrive med koordinatoren.',
    ],
  },
  {
    title: 'Møder',
    sentences: [
      'Hvert punkt på dagsordenen kan åbnes for sig.',
      'Den, der er inviteret, kan læse sine punkter fra 24 timer før mødet til 14 dage efter. Den, der kalder til mødet, kan forberede det straks.',
      'En gæst ser punkterne og intet andet om familien. Gæsten logger ind som sig selv; et link alene åbner ikke noget.',
      'En invitation kan trækkes tilbage. Så er der lukket med det samme.',
    ],
  },
  {
    title: 'Beslutninger',
    sentences: [
      'Den, der skal være med til at træffe en beslutning, kan se de oplysninger, der er lagt til beslutningen, indtil den er truffet og i 14 dage efter.',
      'En henvendelse, som forældrene ikke kender til, er skjult for familien, indtil en rådgiver med beslutningsret frigiver den.',
    ],
  },
  {
    title: 'Alder og forældremyndighed',
    sentences: [
      'Børn under 10 år har ikke egen adgang. Deres egne ord kan læses af den, der har forældremyndigheden.',
      'Fra 10 år ser barnet det, der handler om det selv, og familiens fælles plan. Det, barnet fortæller, ligger hos barnet.',
      'Fra 15 år har den unge flere rettigheder over sine egne oplysninger, se tabellen.',
      'Ved 18 år ophører forældrenes adgang til det, der handler om den unge.',
      'Forældremyndighed åbner barnets oplysninger, så længe den varer. Uden forældremyndighed ser en forælder kun sine egne oplysninger.',
    ],
  },
  {
    title: 'Hvem har kigget?',
    sentences: [
      'Hver gang nogen åbner, søger eller retter noget, skriver systemet det ned, også når der bliver sagt nej. Listen kan ikke ændres.',
      'Familien kan se, hvilken afdeling der har kigget, hvornår, i hvilken rolle og til hvilket formål – men ikke medarbejderens navn.',
      'Databeskyttelsesrådgiveren kan se, hvem der har set en person, men ikke hvad der står i sagen.',
      'Kladder kan kun læses af den, der skriver dem.',
    ],
  },
]
