/** Somebody that a visitor of the demo can be. */
export interface DemoPerson {
  readonly subject: string
  readonly name: string
  /** In Danish, in plain words: "Koordinator i Familieteamet", "Mor". */
  readonly role: string
  readonly group: 'professionals' | 'family' | 'others'
  /** Ten digits that the provider vouches for, as MitID does; invented. */
  readonly cpr?: string
}

const groups = [
  { key: 'professionals', heading: 'Fagpersoner' },
  { key: 'family', heading: 'Familier' },
  { key: 'others', heading: 'Andre' },
] as const

const choicePageTitle = 'Vælg hvem du er i demoen'

/**
 * The page where a visitor of the demo chooses who to be.
 * @param action where the choice is posted, as the field `subject`; an empty one cancels
 */
export const choicePage = (people: readonly DemoPerson[], action: string): string => {
  const sections = groups
    .map(({ key, heading }) =>
      groupSection(
        key,
        heading,
        people.filter((person) => person.group === key),
      ),
    )
    .join('')
  return page(
    choicePageTitle,
    `<p class="lead">Alle personer er opdigtede. Du behøver ingen adgangskode.</p>
<form method="post" action="${escapeHtml(action)}">
${sections}<p><button class="back" name="subject" value="">Fortryd og gå tilbage</button></p>
</form>`,
  )
}

/** A page with one message and one way on. */
export const messagePage = (title: string, message: string, home: string): string =>
  page(
    title,
    `<p class="lead">${escapeHtml(message)}</p><p><a class="back" href="${escapeHtml(home)}">Gå til Samspil</a></p>`,
  )

const groupSection = (key: string, heading: string, people: readonly DemoPerson[]): string => {
  if (people.length === 0) return ''
  const items = people.map((person) => `<li>${personButton(person)}</li>`).join('\n')
  return `<section aria-labelledby="${key}"><h2 id="${key}">${heading}</h2>\n<ul>${items}</ul></section>\n`
}

const personButton = ({ subject, name, role }: DemoPerson): string =>
  `<button name="subject" value="${escapeHtml(subject)}"><strong>${escapeHtml(name)}</strong> <span>${escapeHtml(role)}</span></button>`

const page = (title: string, body: string): string => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Samspil</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<p class="brand">Samspil <span>Demo</span></p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The look: the neutral colours of the Danish design system, and fonts that the machine has. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.5 "IBM Plex Sans",system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 3rem}
.brand{margin:0 0 2rem;padding-bottom:.75rem;border-bottom:1px solid #dcdcdc;font-weight:700}
.brand span{margin-left:.5rem;padding:.125rem .5rem;border:1px solid #707070;border-radius:.25rem;font-size:.875rem;font-weight:400}
a,button,h1,strong{overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.25}
h2{margin:2rem 0 .75rem;font-size:1.125rem}
.lead{margin:0;color:#454545}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.5rem;margin:0;padding:0;list-style:none}
li{display:flex}
button{flex:1;min-height:4rem;padding:.625rem 1rem;border:1px solid #707070;border-radius:.25rem;background:#fff;color:inherit;font:inherit;text-align:left;cursor:pointer}
button strong{display:block;color:#004d99}
button span{color:#454545}
button:hover{border-color:#004d99;background:#f5f5f5}
button:hover strong{text-decoration:underline}
:focus-visible{outline:3px solid #454545;outline-offset:1px}
.back{display:inline-block;min-height:2.75rem;margin-top:1.5rem;padding:.5rem 0;border:0;background:none;color:#004d99;text-decoration:underline}
.back:hover{background:none;color:#1a1a1a}
@media (min-width:48em){main{padding-top:3rem}h1{font-size:2.25rem}}
`
