/** Where a link can lead to a station of the road. */
export const stationId = (goal: string): string => `maal-${goal}`
