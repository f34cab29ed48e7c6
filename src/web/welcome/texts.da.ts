/** The page where everybody begins; what stands on it in Danish stands in the page itself, too. */
export const welcomeDa = {
  'welcome.lead-title': 'Én plan for familien og alle omkring den',
  'welcome.lead':
    'Her følges familien, skolen og kommunens afdelinger ad. Alle ser den samme vej, og familien ser, hvem der ser med.',
  'welcome.in-title': 'Du er allerede med',
  'welcome.in-text': 'Log ind som familie eller som fagperson.',
  'welcome.in-button': 'Log ind',
  'welcome.help-title': 'Du har brug for hjælp, eller du er bekymret for nogen',
  'welcome.help-text': 'Skriv til kommunen uden at logge ind. Også hvis du selv er et barn.',
  'welcome.help-button': 'Skriv til kommunen',
  'welcome.danger': 'Er nogen i fare lige nu, så ring 112.',
  'welcome.choose': 'Vælg sprog',
  'welcome.no-account': 'Du har ikke en bruger her endnu. Spørg den, der inviterede dig.',
  'welcome.expired': 'Der gik for lang tid. Log ind igen.',
  'welcome.cancelled': 'Du stoppede, før du var logget ind.',
  'welcome.unavailable': 'Login svarer ikke lige nu. Prøv igen om lidt.',
  'welcome.failed': 'Vi kunne ikke logge dig ind. Prøv igen.',
} as const
