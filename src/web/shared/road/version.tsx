import type { Answer } from '../api/client.ts'
import { useApi } from '../api/query.ts'
import { Section } from '../shell/page.tsx'
import { OwnWords, Tag } from '../shell/parts.tsx'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { inList } from '../text/lists.ts'
import { createTexts, useTextOf } from '../text/texts.ts'
import { thingName } from './depth.ts'
import { GoalDepth } from './goal-depth.tsx'
import { MeasureDepth } from './measure-depth.tsx'
import { GeneralPitfalls } from './pitfalls.tsx'
import { finishedOf, stationsOf } from './plan-part.ts'
import { AgreementLine, MeasureLine, Road } from './road.tsx'
import type { wayDa } from './texts.da.ts'
import { versionDa } from './version-texts.da.ts'
import { InDanish } from '../text/in-danish.tsx'

/** The texts of versions come with them, so that no first page carries them. */
export const versionText = createTexts<keyof typeof versionDa>('da', versionDa)
const text = versionText

export interface VersionProps {
  readonly family: string
  readonly route: 'GET /api/families/:family/snapshots/:snapshot' | 'GET /api/own/families/:family/snapshots/:snapshot'
  readonly nameOf: (id: string | null) => string
  readonly departmentOf: (key: string) => string
  readonly home: string
}
type Published = Answer<VersionProps['route']>

/** One published version: the road as it was, with what hung on it. */
export const Version = ({ snapshot, ...props }: VersionProps & { readonly snapshot: string }) => {
  const read = useApi(props.route, { params: { family: props.family, snapshot } })
  return (
    <div className="version">
      <Loaded read={read} home={props.home}>
        {(plan) => <Content {...props} plan={plan} />}
      </Loaded>
    </div>
  )
}

interface ContentProps extends Pick<VersionProps, 'nameOf' | 'departmentOf'> {
  readonly plan: Published
}

const Content = ({ plan, nameOf, departmentOf }: ContentProps) => {
  const { goals, actions, measures, links } = plan
  if (goals.length + actions.length + measures.length + links.length === 0) return <p>{text('version.none')}</p>
  const depth = { ...plan, shared: [] }
  return (
    <>
      {stationsOf(plan).length > 0 && (
        <Road
          plan={plan}
          nameOf={nameOf}
          departmentOf={departmentOf}
          renderDepth={(goal) => <GoalDepth goal={goal} depth={depth} plan={plan} nameOf={nameOf} />}
          renderMeasure={(measure) => (
            <MeasureDepth measure={measure} depth={depth} today={plan.publishedAt.slice(0, 10)} nameOf={nameOf} />
          )}
        />
      )}
      <Rest plan={plan} nameOf={nameOf} departmentOf={departmentOf} />
      {!plan.holdsDepth && <p className="quiet">{text('version.without-depth')}</p>}
    </>
  )
}

/** What stands beside the road: what belongs to no goal under way, what waits, and the plans that acts ask for. */
const Rest = ({ plan, nameOf, departmentOf }: ContentProps) => {
  const way = useTextOf<keyof typeof wayDa>()
  const finished = finishedOf(plan)
  const actions = plan.actions.filter(({ goal }) => goal === null)
  const measures = plan.measures.filter(({ goal }) => goal === null)
  // What a goal waits for stands at the goal.
  const waits = plan.waits.filter(({ waitingKind }) => waitingKind !== 'goal')
  return (
    <>
      {finished.length > 0 && (
        <Section title={text('version.finished')}>
          {finished.map((goal) => (
            <div key={goal.id}>
              <OwnWords whose={nameOf(goal.whoseWords)}>{goal.ownWords}</OwnWords>
              <Tag kind={goal.status === 'reached' ? 'done' : 'plain'}>
                {way(goal.status === 'reached' ? 'way.reached' : 'way.dropped')}
              </Tag>
            </div>
          ))}
        </Section>
      )}
      <GeneralPitfalls pitfalls={plan.pitfalls} nameOf={nameOf} />
      {actions.length + measures.length > 0 && (
        <Section title={text('version.rest')}>
          <ul className="doings">
            {actions.map((action) => (
              <li key={action.id}>
                <AgreementLine action={action} who={nameOf(action.byPerson ?? action.byEmployee)} />
              </li>
            ))}
            {measures.map((measure) => (
              <li key={measure.id}>
                <MeasureLine measure={measure} status={measure.status} who={departmentOf(measure.byDepartment)} />
                <MeasureDepth measure={measure} depth={plan} today={plan.publishedAt.slice(0, 10)} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waits.length > 0 && (
        <Section title={text('version.waits')}>
          <ul className="doings">
            {waits.map(({ id, waiting, forObject, reason }) => (
              <li key={id}>
                {text('version.wait', { what: thingName(plan, waiting), other: thingName(plan, forObject), reason })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plan.links.length > 0 && (
        <Section title={text('version.links')}>
          <ul className="rows">
            {plan.links.map(({ id, kindName, ownerName, persons, nextOn }) => (
              <li key={id}>
                <div className="row-main">
                  <span className="row-title">
                    <InDanish>{kindName}</InDanish>
                  </span>
                  <span className="row-quiet">
                    {ownerName} · {text('version.link-about', { names: inList(persons.map(nameOf)) })}
                  </span>
                  {nextOn !== null && <span>{text('version.link-next', { day: longDate(nextOn) })}</span>}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
