/** What is told of requests for a grant, reality checks and contacts. None of them is set back here: each has its own way. */
export const helpKinds = {
  grant_request: {
    name: 'Bevilling',
    title: 'what',
    fields: {
      why: 'Hvad der skal til',
      family_says: 'Familien siger',
      starts_on: 'Søgt fra',
      ends_on: 'Søgt til',
      passed_on_reason: 'Sendt videre, fordi',
      withdrawn_reason: 'Trukket tilbage, fordi',
      answer: 'Svar',
      answer_reason: 'Begrundelse',
      granted_from: 'Bevilget fra',
      granted_until: 'Bevilget til',
      instead: 'I stedet',
      correction_reason: 'Rettet, fordi',
    },
    restores: [],
    words: { answer: { granted: 'Bevilget som ansøgt', changed: 'Bevilget med ændringer', refused: 'Ikke bevilget' } },
  },
  reality_check: {
    name: 'Realitetstjek',
    title: 'on_day',
    fields: { on_day: 'Dag', called_off_reason: 'Aflyst, fordi', ended_at: 'Afsluttet' },
    restores: [],
  },
  reality_item: {
    name: 'Beslutning ved et realitetstjek',
    title: 'what',
    fields: {
      decision: 'Beslutning',
      reason: 'Begrundelse',
      follow_up: 'Hvad der følges op på',
      follow_up_on: 'Hvornår',
      correction_reason: 'Rettet, fordi',
    },
    restores: [],
    words: { decision: { approved: 'Godkendt', adjusted: 'Justeret', stopped: 'Stoppet' } },
  },
  // Its note is not told: what was noted by mistake and taken out would be read here again.
  contact_entry: {
    name: 'Kontakt med familien',
    title: 'on_day',
    fields: { on_day: 'Dag', minutes: 'Minutter', reached: 'Fik fat i hinanden', taken_out_at: 'Taget ud' },
    restores: [],
  },
  contact_rhythm: {
    name: 'Det, vi har aftalt om kontakt',
    fields: {
      every_days: 'Mindst hver så mange dage',
      words: 'Ord',
      from_on: 'Fra',
      ends_on: 'Til',
      taken_out_at: 'Taget ud',
    },
    restores: [],
  },
} as const
