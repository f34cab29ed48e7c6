import { lixOf } from '../../../domain/minutes/lix.ts'
import { useText } from '../texts.ts'

/** How a text reads by LIX: the number, and what it is made of. No source's limits are known, so none are drawn. */
export const ReadingLevel = ({ says }: { readonly says: string }) => {
  const text = useText()
  const read = lixOf(says)
  if (read === null) return null
  const parts = {
    perSentence: (read.words / read.sentences).toLocaleString('da', { maximumFractionDigits: 1 }),
    long: Math.round((read.longWords * 100) / read.words),
  }
  return (
    <p className="quiet">
      <strong>{text('lix.number', { lix: read.lix })}</strong>. {text('lix.parts', parts)}
    </p>
  )
}
