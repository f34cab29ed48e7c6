/** The minutes of a meeting, as everybody reads them. */
export const minutesDa = {
  'minutes.title': 'Referat',
  'minutes.held': 'Mødet {day} kl. {time}',
  'minutes.until':
    'Du kan læse det hele til {day}. Godkendte punkter kan du læse længere, så længe du er i familien eller dens team.',
  'minutes.lasts': 'Mødet er afsluttet. Det godkendte referat kan du læse, så længe du er i familien eller dens team.',
  'minutes.open': 'Referat',
  'minutes.none': 'Der er ikke skrevet noget endnu.',
  'minutes.decided-by': 'Besluttet af {name}',
  'minutes.decided': 'Besluttet',
  'minutes.author': '{author}, {time}',
  'minutes.corrected': 'Rettet: {reason}',
  'minutes.corrected-by': 'Rettet {day} af {name}: {reason}',
  'minutes.approved': 'Godkendt {day} af {name}',
  'minutes.not-approved': 'Ikke godkendt endnu',
  'minutes.kept': 'Referater',
  'minutes.kept-lead': 'Godkendte referater af møder, du var inviteret til.',
  'minutes.own-title': 'Fra møderne',
  'minutes.own-lead': 'Det talte vi om, og det blev besluttet.',
  'minutes.own-decided': 'Det blev besluttet',
  'minutes.own-for': 'Skrevet til {name}',
  'minutes.own-more': '{count, plural, one {Et tidligere møde} other {# tidligere møder}}',
} as const
