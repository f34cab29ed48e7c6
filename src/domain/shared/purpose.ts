/** Why somebody reads. Each route declares its own; no client sends it. */
export type Purpose =
  | 'casework'
  | 'coordination'
  | 'decision'
  | 'meeting'
  | 'own-insight'
  | 'evaluation'
  | 'supervision'
  | 'operation'
  | 'calendar'
