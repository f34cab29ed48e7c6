import type { ReactNode } from 'react'
import { statusOn } from '../../../domain/plan/spell.ts'
import { WrittenByMistake } from '../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import type { Action, Measure } from '../../shared/road/plan-part.ts'
import { MeasureDepth } from '../../shared/road/measure-depth.tsx'
import { AgreementLine } from '../../shared/road/road.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { ExistsNotYours } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { departmentParts, type DepartmentPart, familyPart } from './departments.ts'
import { MeasureForm } from './measure-form.tsx'
import { MeasureMore } from './measure-more.tsx'
import { usePlan } from './plan-context.ts'
import { AgreementEdit, AgreementTick } from './agreement-tools.tsx'

/** The plan by department: measures, what they wait for and rest on, and who does what. */
export const CoordinationView = () => {
  const text = useText()
  const { room, departmentOf } = usePlan()
  const parts = departmentParts(room, departmentOf)
  const family = familyPart(room)
  const isLong = room.measures.length + openOf(room.actions).length > LONG
  return (
    <>
      {room.may.write && (
        <>
          <div className="tools">
            <InPlaceButton id="measure-new" label={text('measure.add')} primary />
          </div>
          <InPlace id="measure-new">{(close) => <MeasureForm onClose={close} />}</InPlace>
        </>
      )}
      {parts.map((part) => (
        <Section
          key={part.key}
          title={
            part.key === room.may.department
              ? `${departmentOf(part.key)} (${text('coordination.own')})`
              : departmentOf(part.key)
          }
        >
          <Part part={part} folded={isLong && part.key !== room.may.department}>
            <Measures measures={part.measures} />
            <Actions actions={part.actions} />
          </Part>
          <Exists exists={part.exists} />
          {part.measures.length + part.actions.length + part.exists.length === 0 && (
            <p className="quiet">{text('coordination.nothing')}</p>
          )}
        </Section>
      ))}
      <Section title={text('coordination.family')}>
        <Part part={{ measures: [], actions: family.actions }} folded={isLong}>
          <Actions actions={family.actions} />
        </Part>
        <Exists exists={family.exists} />
        {family.actions.length + family.exists.length === 0 && <p className="quiet">{text('coordination.nothing')}</p>}
      </Section>
    </>
  )
}

/** More than this and each department opens for itself; the reader's own stands open. */
const LONG = 20

interface PartProps {
  readonly part: Pick<DepartmentPart, 'measures' | 'actions'>
  readonly folded: boolean
  readonly children: ReactNode
}

const Part = ({ part: { measures, actions }, folded, children }: PartProps) => {
  const text = useText()
  if (!folded || measures.length + actions.length === 0) return children
  const counts = { measures: measures.length, actions: openOf(actions).length }
  return (
    <details className="more">
      <summary>{text('coordination.part', counts)}</summary>
      {children}
    </details>
  )
}

const openOf = (actions: readonly Action[]): readonly Action[] => actions.filter(({ doneAt }) => doneAt === null)

const Measures = ({ measures }: { readonly measures: readonly Measure[] }) => {
  const text = useText()
  if (measures.length === 0) return null
  return (
    <>
      <h3 className="doings-title">{text('coordination.measures')}</h3>
      <ul className="rows">
        {measures.map((measure) => (
          <li key={measure.id}>
            <MeasureRow measure={measure} />
          </li>
        ))}
      </ul>
    </>
  )
}

const statusKind = {
  planned: 'plain',
  waiting: 'waiting',
  active: 'accent',
  paused: 'plain',
  ended: 'done',
} as const

const MeasureRow = ({ measure }: { readonly measure: Measure }) => {
  const text = useText()
  const { family, room, depth, nameOf, mayChange } = usePlan()
  const goal = room.goals.find(({ id }) => id === measure.goal)
  const id = `measure-${measure.id}`
  const status = statusOn(measure, depth.spells, room.today)
  const facts = [
    measure.person === null ? null : text('measure.for', { name: nameOf(measure.person) }),
    measure.startsOn === null
      ? null
      : measure.endsOn === null
        ? text('measure.since', { from: longDate(measure.startsOn) })
        : text('measure.period', {
            from: longDate(measure.startsOn),
            until: longDate(measure.endsOn),
          }),
    measure.legalBasis,
    measure.outsideCatalogueReason === null
      ? null
      : text('measure.outside-reason', { reason: measure.outsideCatalogueReason }),
    measure.origin ? text(`measure.origin-${measure.origin}`) : null,
    goal ? text('measure.goal-words', { words: goal.ownWords }) : text('measure.no-goal'),
  ].filter((fact) => fact !== null)
  return (
    <>
      <div className="row-main">
        <span className="row-title">{measure.title}</span>
        {facts.map((fact) => (
          <span key={fact} className="row-quiet">
            {fact}
          </span>
        ))}
        {measure.waitingFor !== null && <span>{text('way.waiting', { what: measure.waitingFor })}</span>}
        <MeasureDepth measure={measure} depth={depth} today={room.today} nameOf={nameOf} />
      </div>
      <Tag kind={statusKind[status]}>{text(`measure.${status}`)}</Tag>
      {mayChange(measure) && (
        <>
          <InPlaceButton id={id} label={text('measure.edit')} about={measure.title} />
          <InPlaceButton id={`more-${id}`} label={text('measure.more')} about={measure.title} />
          <InPlace id={`more-${id}`}>{(close) => <MeasureMore measure={measure} onClose={close} />}</InPlace>
          <InPlace id={id}>
            {(close) => (
              <>
                <MeasureForm measure={measure} onClose={close} />
                <WrittenByMistake family={family} kind="measure" row={measure.id} about={measure.title} />
              </>
            )}
          </InPlace>
        </>
      )}
    </>
  )
}

/** What is still to be done; what is done is only counted. */
const Actions = ({ actions }: { readonly actions: readonly Action[] }) => {
  const text = useText()
  const { room, nameOf, mayTick } = usePlan()
  if (actions.length === 0) return null
  const open = openOf(actions)
  const done = actions.length - open.length
  return (
    <>
      <h3 className="doings-title">{text('coordination.actions')}</h3>
      {open.length > 0 && (
        <ul className="doings">
          {open.map((action) => (
            <li key={action.id}>
              <AgreementLine
                action={action}
                who={nameOf(action.byPerson ?? action.byEmployee)}
                renderTick={(one) => mayTick(one) && <AgreementTick action={one} />}
                renderEdit={(one) => <AgreementEdit action={one} />}
              />
              {action.due !== null && action.due < room.today && <Tag kind="waiting">{text('now.late')}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {done > 0 && <p className="quiet">{text('coordination.done', { count: done })}</p>}
    </>
  )
}

const together = new Intl.ListFormat('da', { type: 'conjunction' })

/** One notice for each person to ask: what exists here without being this reader's. */
const Exists = ({ exists }: { readonly exists: DepartmentPart['exists'] }) => {
  const text = useText()
  const whom = new Set(exists.map(({ askName }) => askName))
  return (
    <>
      {[...whom].map((askName) => (
        <ExistsNotYours
          key={askName}
          what={together.format(exists.filter((one) => one.askName === askName).map((one) => one.categoryName))}
          whom={askName ?? text('coordination.ask')}
        />
      ))}
    </>
  )
}
