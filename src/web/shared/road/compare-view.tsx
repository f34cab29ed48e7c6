import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import type { Answer } from '../api/client.ts'
import { useApi } from '../api/query.ts'
import { Select } from '../form/select.tsx'
import { Section } from '../shell/page.tsx'
import { Tag } from '../shell/parts.tsx'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import { useSpellWords } from './measure-depth.tsx'
import type { wayDa } from './texts.da.ts'
import type { versionDa } from './version-texts.da.ts'
import { versionText as text } from './version.tsx'

type WayKey = keyof typeof wayDa
type VersionKey = keyof typeof versionDa
export interface CompareProps {
  readonly family: string
  readonly route:
    | 'GET /api/families/:family/snapshots/:snapshot/compared/:other'
    | 'GET /api/own/families/:family/snapshots/:snapshot/compared/:other'
  readonly snapshots: Room['snapshots']
  readonly nameOf: (id: string | null) => string
  /** What a goal is called that a step leads to, or a measure helps; likewise an agreement or a measure. */
  readonly goalOf: (id: string) => string
  readonly home: string
}

type Difference = Answer<CompareProps['route']>['differences'][number]
type Content = NonNullable<Difference['after']>

/** Chooses two versions; the latest change of the plan is shown first. */
export const CompareView = (props: CompareProps) => {
  const way = useTextOf<WayKey>()
  const { snapshots } = props
  const [older, setOlder] = useState(snapshots[1]?.id ?? '')
  const [newer, setNewer] = useState(snapshots[0]?.id ?? '')
  const options = snapshots.map(({ id, number }) => ({ value: id, label: way('way.version', { number }) }))
  return (
    <>
      <Select
        name="older"
        label={text('compare.older')}
        empty={text('compare.pick')}
        options={options}
        value={older}
        onChange={setOlder}
      />
      <Select
        name="newer"
        label={text('compare.newer')}
        empty={text('compare.pick')}
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

const days = new Set(['due', 'doneAt', 'startsOn', 'endsOn', 'reachedOn', 'agreedOn', 'nextOn'])
const codes = new Set(['status', 'horizon', 'until', 'answer', 'kind'])

const Differences = ({
  family,
  route,
  older,
  newer,
  nameOf,
  goalOf,
  home,
}: CompareProps & { readonly older: string; readonly newer: string }) => {
  const read = useApi(route, { params: { family, snapshot: older, other: newer } })
  const titleOf = useTitle({ nameOf, goalOf })
  const say = (field: string, value: Content[string] | undefined): string => {
    if (value === null || value === undefined || value === '') return text('compare.nothing')
    if (days.has(field)) return longDate(String(value))
    if (codes.has(field)) return text(`value.${String(value)}` as VersionKey)
    if (field === 'byPerson' || field === 'byEmployee') return nameOf(String(value))
    return field === 'parentGoal' || field === 'goal' ? goalOf(String(value)) : String(value)
  }
  const side = (title: VersionKey, fields: readonly string[], content: Content | null) => (
    <div>
      <span className="quiet">{text(title)}</span>
      {fields.map((field) => (
        <div key={field}>
          {text(`field.${field}` as VersionKey)}: {say(field, content?.[field])}
        </div>
      ))}
    </div>
  )
  return (
    <Loaded read={read} home={home}>
      {(compared) => (
        <div aria-live="polite">
          <Section title={text('compare.title', { older: compared.older.number, newer: compared.newer.number })}>
            {compared.differences.length === 0 && <p className="quiet">{text('compare.none')}</p>}
            <ul className="rows">
              {compared.differences.map(({ kind, id, change, fields, before, after }) => (
                <li key={id}>
                  <div className="row-main">
                    <span className="row-title">
                      {text(`kind.${kind}`)}: {titleOf(kind, after ?? before ?? {})}
                    </span>
                    {fields.length > 0 && (
                      <div className="beside">
                        {side('compare.before', fields, before)}
                        {side('compare.after', fields, after)}
                      </div>
                    )}
                  </div>
                  <Tag kind={change === 'new' ? 'accent' : change === 'gone' ? 'waiting' : 'plain'}>
                    {text(`compare.${change}`)}
                  </Tag>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </Loaded>
  )
}

/** What a row is called: its own words, or what it hangs on. */
const useTitle = ({ nameOf, goalOf }: Pick<CompareProps, 'nameOf' | 'goalOf'>) => {
  const way = useTextOf<WayKey>()
  const spellWords = useSpellWords()
  return (kind: Difference['kind'], content: Content): string => {
    const of = (field: string): string => String(content[field] ?? '')
    switch (kind) {
      case 'goal':
        return of('ownWords')
      case 'measure':
        return of('title')
      case 'action':
      case 'stone':
        return of('what')
      case 'pitfall':
        return way('way.pitfall', { what: of('what'), response: of('response') })
      case 'spell':
        return `${goalOf(of('measure'))} – ${spellWords({
          kind: of('kind') as 'pause' | 'taper',
          startsOn: of('startsOn'),
          endsOn: content['endsOn'] === null ? null : of('endsOn'),
          says: of('says'),
        })}`
      case 'wait':
        return text('version.wait', {
          what: goalOf(of('waiting')),
          other: goalOf(of('forObject')),
          reason: of('reason'),
        })
      case 'agreement':
        return goalOf(of('goal'))
      case 'stance': {
        const name = nameOf(of('byPerson') || of('byEmployee'))
        const says = content['says'] ? ` ”${of('says')}”` : ''
        return `${goalOf(of('object'))} – ${way(`way.${of('question')}-${of('answer')}` as WayKey, { name })}${says}`
      }
      case 'link':
        return of('kindName')
      default:
        return kind satisfies never
    }
  }
}
