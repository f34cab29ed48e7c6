/** What the departments that a programme names are called in this municipality. */
export const departmentsOfProgrammeDa = {
  'programme.own-departments': 'Hvad hedder afdelingerne hos jer?',
  'programme.own-departments-hint':
    'Indsatsen bruger sine egne navne. Skriv, hvilken af jeres afdelinger det er, så passer teamets mindstekrav, visitationen og hjælpen. Ellers kan vi ikke se, om de er med i et team. Det følger med til senere udgaver.',
  'programme.names-no-departments': 'Indsatsen nævner ingen afdelinger.',
  'programme.department-said': 'Hos jer: {name}',
  'programme.department-none': 'Det har I ikke',
  'programme.department-alike': 'Vi går ud fra, at det er {name}. Sig ja eller ret det.',
  'programme.department-unsaid': 'Mangler: Ingen har skrevet, hvad den hedder hos jer.',
  'programme.department-say': 'Skriv, hvad den hedder',
  'programme.department-which': 'Hvilken af jeres afdelinger er det?',
  'programme.department-which-hint': 'Afdelinger, der vises med et neutralt navn, kan ikke vælges.',
  'programme.department-have-none': 'Den har vi ikke',
  'programme.department-save': 'Gem',
  'programme.department-saved': 'Gemt.',
} as const
