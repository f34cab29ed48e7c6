import type { Voice } from '../../../contract/voice.ts'
import { Facts } from '../shell/parts.tsx'
import { inList } from '../text/lists.ts'
import { useTextOf } from '../text/texts.ts'
import type { voiceDa } from './texts.da.ts'

export const useVoiceText = () => useTextOf<keyof typeof voiceDa>()

/** How somebody wants to be reached and talked with, in words. */
export const TalkWords = ({ said }: { readonly said: Voice['communication'][number] }) => {
  const text = useVoiceText()
  const extras = [
    ...(said.largePrint ? [text('voice.large-print')] : []),
    ...(said.readAloud ? [text('voice.read-aloud')] : []),
  ]
  const rows = [
    { name: text('voice.language'), value: said.language },
    { name: text('voice.interpreter'), value: said.interpreter ? (said.interpreterNote ?? text('voice.yes')) : null },
    {
      name: text('voice.reach'),
      value: said.reach.length === 0 ? null : inList(said.reach.map((way) => text(`voice.reach.${way}`))),
    },
    { name: text('voice.not-when'), value: said.notWhen },
    { name: text('voice.words'), value: said.words },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (rows.length + extras.length === 0) return <p className="row-quiet">{text('voice.nothing')}</p>
  return (
    <>
      {extras.length > 0 && <p>{extras.join(' · ')}</p>}
      <Facts rows={rows} />
    </>
  )
}
