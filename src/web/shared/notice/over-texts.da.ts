/** What somebody reads who opens an invitation that opens nothing. */
export const overDa = {
  'over.title': 'Invitationen gælder ikke',
  'over.what':
    'Mødet er slut, invitationen er taget tilbage, eller den er ikke til dig. Der er ikke noget, du skal gøre.',
  'over.whom': 'Mener du, at du skal med til mødet, så ring til den, der har inviteret dig.',
  'over.back': 'Gå til forsiden',
} as const
