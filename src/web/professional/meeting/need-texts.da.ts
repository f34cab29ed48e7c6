export const needDa = {
  'need.to-goal': 'Læg i planen som mål',
  'need.to-goal-lead': 'Det bliver et mål i familiens plan. Skriv det sammen, mens I sidder her.',
  'need.change': 'Hvad skal være anderledes?',
  'need.is-goal': 'Det står nu som mål i planen.',
  'need.waits': 'Lad det vente som forslag',
  'need.waits-why': 'Hvorfor venter det?',
  'need.waits-hint': 'Sætningen står på tavlen. Forslaget kan lægges i planen senere.',
  'need.waits-keep': 'Lad det vente',
  'need.undo': 'Det var ikke sådan',
} as const
