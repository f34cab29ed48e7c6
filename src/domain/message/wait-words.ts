/** A wait as people say it: within an hour, in hours up to two days, then in days; what is begun counts as whole. */
export function inWholes(minutes: number): { readonly unit: 'hour' | 'day'; readonly count: number } {
  const hours = Math.max(1, Math.ceil(minutes / 60))
  return hours <= 48 ? { unit: 'hour', count: hours } : { unit: 'day', count: Math.ceil(hours / 24) }
}
