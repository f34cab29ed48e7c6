/** What can be taken out because it was written by mistake, and what stands in the way. */
export const mistakeKinds = [
  'goal',
  'action',
  'measure',
  'scaling',
  'stepping_stone',
  'follow_up',
  'statutory_link',
  'home',
  'residence',
  'placement',
  'contact_point',
  'partner_assessment',
] as const
export type MistakeKind = (typeof mistakeKinds)[number]

/** The kind of mistake that a row of a table would be; undefined where it is none that can be taken out. */
export const mistakeKindOf = (table: string): MistakeKind | undefined => mistakeKinds.find((one) => one === table)

/** Where rows lie that are taken out, or that go along with what they hang on and come back with it. */
export const hangingTables = [
  ...mistakeKinds,
  'pitfall',
  'measure_spell',
  'plan_wait',
  'stance',
  'goal_agreement',
  'follow_up_goal',
] as const
export type HangingTable = (typeof hangingTables)[number]

interface Hanging {
  readonly table: HangingTable
  readonly column: string
}
const on = (column: string, ...tables: readonly HangingTable[]): readonly Hanging[] =>
  tables.map((table) => ({ table, column }))
const waits = [...on('waiting', 'plan_wait'), ...on('for_object', 'plan_wait')]

/** Where the rows are found that hang on one that is taken out. */
export const hangsOnMistake: Readonly<Partial<Record<HangingTable, readonly Hanging[]>>> = {
  goal: [
    ...on('goal', 'scaling', 'action', 'measure', 'stepping_stone', 'pitfall', 'goal_agreement', 'follow_up_goal'),
    ...on('parent_goal', 'goal'),
    ...on('object', 'stance'),
    ...waits,
  ],
  action: waits,
  measure: [...on('measure', 'measure_spell'), ...on('object', 'stance'), ...waits],
  follow_up: on('follow_up', 'follow_up_goal'),
  home: on('home', 'residence'),
}

/** The row that another hangs on is of these kinds, by its column: it must stand for the row to be put back. */
export const standsOn: Readonly<
  Partial<Record<MistakeKind, readonly (readonly [column: string, table: MistakeKind])[]>>
> = {
  goal: [['parent_goal', 'goal']],
  action: [['goal', 'goal']],
  measure: [['goal', 'goal']],
  scaling: [['goal', 'goal']],
  stepping_stone: [['goal', 'goal']],
  residence: [['home', 'home']],
}

/** How rows that go along are counted on screen: one, several. */
export const goesAlongNames: Readonly<Record<HangingTable, readonly [one: string, several: string]>> = {
  goal: ['skridt', 'skridt'],
  action: ['aftale', 'aftaler'],
  measure: ['hjælp', 'slags hjælp'],
  scaling: ['tal på skalaen', 'tal på skalaen'],
  stepping_stone: ['trin på vejen', 'trin på vejen'],
  pitfall: ['ting, der kan gå galt', 'ting, der kan gå galt'],
  measure_spell: ['pause eller aftrapning', 'pauser og aftrapninger'],
  plan_wait: ['ting, der venter på noget andet', 'ting, der venter på noget andet'],
  stance: ['svar', 'svar'],
  goal_agreement: ['mærke for, at målet er aftalt', 'mærker for, at målet er aftalt'],
  follow_up: ['opfølgning', 'opfølgninger'],
  follow_up_goal: ['mål, der blev fulgt op', 'mål, der blev fulgt op'],
  statutory_link: ['plan efter loven', 'planer efter loven'],
  home: ['hjem', 'hjem'],
  residence: ['linje om, hvem der bor der', 'linjer om, hvem der bor der'],
  placement: ['anbringelse', 'anbringelser'],
  contact_point: ['kontakt', 'kontakter'],
  partner_assessment: ['vurdering', 'vurderinger'],
}

/** A row that hangs on the mistake, as far as the one who takes it out may see it. */
export interface Along {
  readonly table: HangingTable
  /** Hangs on the mistake itself, not on something that does. */
  readonly direct: boolean
  readonly byMe: boolean
  readonly byFamily: boolean
  readonly mayWrite: boolean
  /** Somebody else's answer about it, yes or partly. */
  readonly isOthersYes: boolean
}

export const mistakeStandsBy = [
  'family-wrote',
  'others-wrote',
  'answered',
  'agreed',
  'followed-up',
  'version-agreed',
  'oral',
  'bond',
] as const
export type MistakeStandsBy = (typeof mistakeStandsBy)[number]

export interface BuiltOn {
  readonly byCitizen: boolean
  readonly kind: MistakeKind
  readonly along: readonly Along[]
  /** Somebody else said yes to a published version that holds it and that stands. */
  readonly versionAgreed: boolean
  /** An oral agreement was put there. */
  readonly oral: boolean
  /** Somebody was written as a former partner because of the assessment. */
  readonly bond: boolean
}

/**
 * Why something cannot be taken out: others have built on it or agreed to it. What one has written oneself goes along,
 * and for those who work with the family what they may write. None when it can be taken out.
 */
export function whyMistakeStands({ byCitizen, kind, along, ...facts }: BuiltOn): readonly MistakeStandsBy[] {
  const builds = along.filter(({ table }) => table !== 'stance' && table !== 'goal_agreement')
  const found: Readonly<Record<MistakeStandsBy, boolean>> = {
    'family-wrote': !byCitizen && builds.some((one) => one.byFamily),
    'others-wrote': builds.some((one) => (byCitizen ? !one.byMe : !one.mayWrite)),
    answered: along.some((one) => one.isOthersYes),
    agreed: along.some(({ table }) => table === 'goal_agreement'),
    'followed-up': kind === 'goal' && along.some(({ table }) => table === 'follow_up_goal'),
    'version-agreed': facts.versionAgreed,
    oral: facts.oral,
    bond: facts.bond,
  }
  return mistakeStandsBy.filter((one) => found[one])
}

interface Sentence {
  readonly da: string
  readonly en: string
}

export const mistakeSentences: Readonly<Record<MistakeStandsBy, Sentence>> = {
  'family-wrote': { da: 'Familien har selv skrevet til det.', en: 'The family itself has written there.' },
  'others-wrote': { da: 'Andre har skrevet videre på det.', en: 'Others have built on it.' },
  answered: { da: 'Andre har sagt ja til det.', en: 'Others have said yes to it.' },
  agreed: {
    da: 'Målet er aftalt. Tag først tilbage, at det er aftalt.',
    en: 'The goal is agreed. Take that back first.',
  },
  'followed-up': {
    da: 'Målet er fulgt op. Er opfølgningen også en fejl, så tag den ud først.',
    en: 'The goal was followed up. If that was a mistake too, take the follow-up out first.',
  },
  'version-agreed': {
    da: 'Nogen har sagt ja til en udgivet plan, hvor det står. Koordinatoren kan trække den udgave tilbage først.',
    en: 'Somebody has said yes to a published plan that holds it. The coordinator can withdraw that version first.',
  },
  oral: {
    da: 'En mundtlig aftale er sat ind her. Flyt den først under Forløb.',
    en: 'An oral agreement was put there. Move it first.',
  },
  bond: {
    da: 'Der er skrevet et bånd til en tidligere partner, fordi vurderingen var god. Tag båndet tilbage først.',
    en: 'A bond to a former partner was written because of it. Take the bond back first.',
  },
}

/** What can be done instead where something has to stand. */
export const insteadOfMistake: Readonly<Record<MistakeKind, Sentence>> = {
  goal: { da: 'Du kan lægge målet fra jer i stedet.', en: 'You can put the goal aside instead.' },
  action: { da: 'Du kan rette aftalen i stedet.', en: 'You can correct the agreement instead.' },
  measure: { da: 'Du kan afslutte hjælpen i stedet.', en: 'You can end the help instead.' },
  scaling: { da: 'Du kan rette tallet i stedet.', en: 'You can correct the number instead.' },
  stepping_stone: { da: 'Du kan rette trinnet i stedet.', en: 'You can correct the stone instead.' },
  follow_up: { da: 'Du kan skrive en ny opfølgning i stedet.', en: 'You can record a new follow-up instead.' },
  statutory_link: { da: 'Du kan skrive, at planen ikke gælder mere.', en: 'You can write that it holds no more.' },
  home: { da: 'Du kan afslutte, at nogen bor der.', en: 'You can end that somebody lives there.' },
  residence: { da: 'Du kan skrive en sidste dag i stedet.', en: 'You can write a last day instead.' },
  placement: { da: 'Du kan skrive en sidste dag i stedet.', en: 'You can write a last day instead.' },
  contact_point: { da: 'Du kan skrive en sidste dag i stedet.', en: 'You can write a last day instead.' },
  partner_assessment: { da: 'Du kan rette vurderingen i stedet.', en: 'You can correct the assessment instead.' },
}
