const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as the day and the time that are typed in Denmark: `2026-09-10` and `10:00`. */
export function dayAndTime(instant: string): { day: string; time: string } {
  const [day = '', time = ''] = clock.format(new Date(instant)).split(' ')
  return { day, time }
}
