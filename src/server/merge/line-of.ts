/** What a row is best known by: the first of its texts. */
export function lineOf(row: Readonly<Record<string, unknown>>): string {
  const text = ['own_words', 'what', 'title', 'value', 'name', 'says', 'kind', 'text', 'note']
    .map((column) => row[column])
    .find((value) => typeof value === 'string' && value !== '')
  return typeof text === 'string' ? text.slice(0, 200) : ''
}
