/** The page on which what is new of a place stands, and its title. */
export const placeLinks = {
  road: { to: '/familie', title: 'road.title' },
  next: { to: '/familie/naeste', title: 'next.title' },
  people: { to: '/familie/folk', title: 'people.title' },
  rights: { to: '/familie/ret', title: 'rights.title' },
  messages: { to: '/familie/beskeder', title: 'message.title' },
} as const
