import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useApi } from '../api/query.ts'
import { Select } from '../form/select.tsx'
import { Tag } from '../shell/parts.tsx'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import { InPlace, InPlaceButton } from './in-place.tsx'
import type { wayDa } from './texts.da.ts'

type WayKey = keyof typeof wayDa

interface CompareProps {
  readonly family: string
  readonly route:
    | 'GET /api/families/:family/snapshots/:snapshot/compared/:other'
    | 'GET /api/own/families/:family/snapshots/:snapshot/compared/:other'
  readonly snapshots: Room['snapshots']
  readonly nameOf: (id: string | null) => string
  /** What a goal is called that a step leads to, or a measure helps. */
  readonly goalOf: (id: string) => string
  readonly home: string
}

/** Two published versions side by side: what is new, changed and gone, as far as the reader may see. */
export const Compare = (props: CompareProps) => {
  const text = useTextOf<WayKey>()
  if (props.snapshots.length < 2) return null
  return (
    <>
      <div className="tools">
        <InPlaceButton id="compare" label={text('way.compare')} />
      </div>
      <InPlace id="compare">{() => <Chosen {...props} />}</InPlace>
    </>
  )
}

const Chosen = (props: CompareProps) => {
  const text = useTextOf<WayKey>()
  const { snapshots } = props
  const [older, setOlder] = useState(snapshots[1]?.id ?? '')
  const [newer, setNewer] = useState(snapshots[0]?.id ?? '')
  const options = snapshots.map(({ id, number }) => ({ value: id, label: text('way.version', { number }) }))
  return (
    <>
      <Select
        name="older"
        label={text('way.compare-older')}
        empty={text('way.compare-pick')}
        options={options}
        value={older}
        onChange={setOlder}
      />
      <Select
        name="newer"
        label={text('way.compare-newer')}
        empty={text('way.compare-pick')}
        options={options}
        value={newer}
        onChange={setNewer}
      />
      {older !== '' && newer !== '' && older !== newer && (
        <Differences key={`${older}${newer}`} {...props} older={older} newer={newer} />
      )}
    </>
  )
}

const titleOf = { goal: 'ownWords', action: 'what', measure: 'title' } as const
const days = new Set(['due', 'doneAt', 'startsOn', 'endsOn'])
const states = new Set(['status', 'horizon'])

const Differences = ({
  family,
  route,
  older,
  newer,
  nameOf,
  goalOf,
  home,
}: CompareProps & { readonly older: string; readonly newer: string }) => {
  const text = useTextOf<WayKey>()
  const read = useApi(route, { params: { family, snapshot: older, other: newer } })
  const say = (field: string, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === '') return text('way.nothing')
    if (days.has(field)) return longDate(String(value))
    if (states.has(field)) return text(`way.value-${String(value)}` as WayKey)
    if (field === 'byPerson' || field === 'byEmployee') return nameOf(String(value))
    return field === 'parentGoal' || field === 'goal' ? goalOf(String(value)) : String(value)
  }
  return (
    <Loaded read={read} home={home}>
      {(compared) => (
        <section aria-live="polite">
          <h3>{text('way.compare-title', { older: compared.older.number, newer: compared.newer.number })}</h3>
          {compared.differences.length === 0 && <p className="quiet">{text('way.compare-none')}</p>}
          <ul className="rows">
            {compared.differences.map(({ kind, id, change, fields, before, after }) => (
              <li key={id}>
                <div className="row-main">
                  <span className="row-title">
                    {text(`way.${kind}`)}: {(after ?? before)?.[titleOf[kind]]}
                  </span>
                  {fields.length > 0 && (
                    <div className="beside">
                      <div>
                        <span className="quiet">{text('way.before')}</span>
                        {fields.map((field) => (
                          <div key={field}>
                            {text(`way.field-${field}` as WayKey)}: {say(field, before?.[field])}
                          </div>
                        ))}
                      </div>
                      <div>
                        <span className="quiet">{text('way.after')}</span>
                        {fields.map((field) => (
                          <div key={field}>
                            {text(`way.field-${field}` as WayKey)}: {say(field, after?.[field])}
                          </div>
                        ))}
                      </div>
                    </div>
                  )}
                </div>
                <Tag kind={change === 'new' ? 'accent' : change === 'gone' ? 'waiting' : 'plain'}>
                  {text(`way.${change}`)}
                </Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  )
}
