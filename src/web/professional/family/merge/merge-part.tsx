import type { Somebody } from '../../../../contract/merge.ts'
import { useApi } from '../../../shared/api/query.ts'
import type { Answer } from '../../../shared/api/client.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { DismissForm, Dismissed } from './dismissed.tsx'
import { MergeForm } from './merge-form.tsx'
import { Proposals } from './proposals.tsx'
import { UndoForm } from './undo-form.tsx'

type Duplicates = Answer<'GET /api/families/:family/duplicates'>

/** Who may be written down twice, and those who have been made one. */
export const MergePart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/duplicates', { params: { family } })
  return (
    <Section title={text('merge.title')}>
      <p className="quiet">{text('merge.what')}</p>
      <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
        {({ pairs, merges, dismissed, sent, received }) => (
          <>
            {pairs.length === 0 && <p>{text('merge.none')}</p>}
            <ul className="rows">
              {pairs.map(({ here, other }) => (
                <Pair key={`${here.id} ${other.id}`} here={here} other={other} family={family} />
              ))}
            </ul>
            <Standing merges={merges} family={family} />
            <Dismissed dismissed={dismissed} family={family} />
            <Proposals sent={sent} received={received} family={family} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

interface PairProps {
  readonly here: Somebody
  readonly other: Somebody
  readonly family: string
}

const Pair = ({ here, other, family }: PairProps) => {
  const text = useText()
  const id = `merge-${here.id}-${other.id}`
  return (
    <li className="merge-row">
      <div className="row-main">
        <span className="row-title">{text('merge.pair', { here: here.name, other: other.name })}</span>
        {[here, other].map((one) => (
          <span key={one.id} className="row-quiet">
            <Known somebody={one} />
          </span>
        ))}
      </div>
      <InPlaceButton id={id} label={text('merge.open')} about={here.name} />
      <InPlaceButton id={`not-${id}`} label={text('merge.two')} about={here.name} />
      <InPlace id={id}>{(done) => <MergeForm here={here} other={other} family={family} onClose={done} />}</InPlace>
      <InPlace id={`not-${id}`}>
        {(done) => <DismissForm one={here.id} other={other.id} family={family} onClose={done} />}
      </InPlace>
    </li>
  )
}

/** Name, birth date, and in which of the reader's families. */
const Known = ({ somebody }: { readonly somebody: Somebody }) => {
  const text = useText()
  const born =
    somebody.born === null ? text('merge.born-unknown') : text('merge.born', { date: longDate(somebody.born) })
  const where = somebody.families.length === 0 ? '' : text('merge.in', { families: somebody.families.join(', ') })
  return <>{[somebody.name, born, where].filter(Boolean).join(' · ')}</>
}

const Standing = ({ merges, family }: { readonly merges: Duplicates['merges']; readonly family: string }) => {
  const text = useText()
  if (merges.length === 0) return null
  return (
    <>
      <h3 className="part-title">{text('merge.standing')}</h3>
      <ul className="rows">
        {merges.map((merge) => (
          <li key={merge.id} className="merge-row">
            <div className="row-main">
              <span className="row-title">
                {text('merge.standing-row', { name: merge.name, date: longDate(merge.mergedAt) })}
              </span>
              <span className="row-quiet">{merge.reason}</span>
            </div>
            <InPlaceButton id={`undo-${merge.id}`} label={text('merge.undo')} about={merge.name} />
            <InPlace id={`undo-${merge.id}`}>
              {(done) => <UndoForm merge={merge} family={family} onClose={done} />}
            </InPlace>
          </li>
        ))}
      </ul>
    </>
  )
}
