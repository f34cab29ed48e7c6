/** What happens next. */
export const nextDa = {
  'next.title': 'Det næste',
  'next.empty': 'Der er ikke aftalt noget lige nu',
  'next.empty-how': 'Når I aftaler noget, står det her.',
  'next.mine': 'Det gør du',
  'next.mine-none': 'Du har ikke noget at gøre lige nu.',
  'next.others': 'Det gør de andre',
  'next.when': 'Det mødes vi om',
  'next.meeting': 'Vi mødes: {title}',
  'next.follow-up': 'Vi kigger på vejen sammen',
  'next.at': '{day} kl. {time}',
  'next.by': 'Aftalt til {day}',
  'next.by-none': 'Uden dato',
  'next.towards': 'For at: ”{words}”',
} as const
