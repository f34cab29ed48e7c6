import { Link } from '@tanstack/react-router'
import { statusOn } from '../../../domain/plan/spell.ts'
import type { Room } from '../../../contract/family.ts'
import { useSignal } from '../../shared/api/signal.ts'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { forPlan, isClosed } from '../../shared/road/closed.ts'
import { Compare } from '../../shared/road/compare.tsx'
import { type Depth, type Pitfall, type Stone, thingName } from '../../shared/road/depth.ts'
import { GoalDepth } from '../../shared/road/goal-depth.tsx'
import { useFold } from '../../shared/road/fold.ts'
import { FoldAll, GoalLine } from '../../shared/road/goal-line.tsx'
import { MeasureDepth } from '../../shared/road/measure-depth.tsx'
import { namesIn } from '../../shared/road/names.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { finishedOf, stationsOf } from '../../shared/road/plan-part.ts'
import { Numbers } from '../../shared/road/numbers.tsx'
import { GeneralPitfalls } from '../../shared/road/pitfalls.tsx'
import { Road } from '../../shared/road/road.tsx'
import { Stances } from '../../shared/road/stances.tsx'
import { Versions } from '../../shared/road/versions.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords, Tag } from '../../shared/shell/parts.tsx'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { spoken } from '../../shared/text/spoken.ts'
import { inList } from '../../shared/text/lists.ts'
import { AfterRoad, OwnCourse } from '../shared/course/own-course.tsx'
import { Departments } from '../shared/departments.tsx'
import { Merged } from '../shared/merged.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { OwnTick } from '../shared/own-tick.tsx'
import { useText } from '../texts.ts'
import { AskAgrees, AskMatters, OwnPitfallEdit, OwnStoneTick } from './own-depth.tsx'
import { OwnLinks } from './own-links.tsx'
import { Promised } from './promised.tsx'
import { SayGoal } from './say-goal.tsx'
import { StationTools } from './station-tools.tsx'

export const RoadPage = () => {
  const text = useText()
  useCloseOnLeave()
  return (
    <OwnPage title={text('road.title')} place="road">
      {(room, family) => (
        <>
          <Whose room={room} />
          <Merged family={family} />
          <OwnCourse room={room} family={family} />
          <NextMeeting room={room} />
          <Promised room={room} family={family} />
          <WithDepth room={room} family={family} />
          <AfterRoad room={room} family={family} />
        </>
      )}
    </OwnPage>
  )
}

/** The family's name; who only follows somebody, reads whom. */
const Whose = ({ room }: { readonly room: Room }) => {
  const text = useText()
  if (room.family !== null) return <p className="page-lead">{room.family.name}</p>
  const names = room.people.filter(({ id }) => id !== room.may.me).map(({ givenName }) => givenName)
  if (names.length === 0 || room.goals.length === 0) return null
  return <p className="page-lead">{text('road.follows', { names: inList(names) })}</p>
}

const NextMeeting = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const next = room.meetings.find(
    ({ startsAt, calledOff }) => startsAt.slice(0, 10) >= room.today && calledOff === null,
  )
  if (!next) return null
  return (
    <div className="notice">
      <p className="notice-title">{text('road.meeting')}</p>
      <p className="sentence">
        {text('next.at', { day: weekdayDate(next.startsAt), time: clockTime(next.startsAt) })}
        {next.place !== null && ` · ${text('road.meeting-place', { place: next.place })}`}
      </p>
    </div>
  )
}

interface OurRoadProps {
  readonly room: Room
  readonly family: string
}

const WithDepth = ({ room, family }: OurRoadProps) => {
  const read = useApi('GET /api/own/families/:family/plan-depth', { params: { family } })
  return (
    <Loaded read={read} home="/familie">
      {(depth) => <OurRoad room={room} family={family} depth={depth} />}
    </Loaded>
  )
}

const OurRoad = ({ room, family, depth }: OurRoadProps & { readonly depth: Depth }) => {
  const text = useText()
  const language = useSignal(spoken)
  const nameOf = namesIn(room, text('yes.somebody'))
  const coordinator = room.team.find(({ role }) => role === 'coordinator')?.name ?? text('road.coordinator')
  const departmentOf = (key: string): string =>
    room.team.find(({ department }) => department === key)?.departmentName ?? text('way.someone')
  const finished = finishedOf(room)
  const mayPlan = forPlan(room).may.write
  const stations = stationsOf(room)
  const fold = useFold(
    family,
    stations.map(({ id }) => id),
    { from: 2, open: 0 },
  )
  const renderPitfall = room.may.write
    ? (pitfall: Pitfall) => pitfall.whose === room.may.me && <OwnPitfallEdit family={family} pitfall={pitfall} />
    : undefined
  return (
    <>
      {stations.length === 0 ? (
        !(isClosed(room) && finished.length > 0) && (
          <EmptyState title={text(mayPlan ? 'road.empty' : 'road.none')}>
            {text(mayPlan ? 'road.empty-how' : 'road.none-how', { name: coordinator })}
          </EmptyState>
        )
      ) : (
        <>
          <h2 className="road-title">{text('road.goals')}</h2>
          <FoldAll fold={fold} count={stations.length} />
          <Road
            plan={room}
            nameOf={nameOf}
            departmentOf={departmentOf}
            fold={
              fold.isFolded
                ? {
                    ...fold,
                    renderLine: (goal, inside) => (
                      <GoalLine goal={goal} plan={room} inside={inside} fold={fold} me={room.may.me} />
                    ),
                  }
                : undefined
            }
            renderTick={(action) =>
              action.byPerson === room.may.me && !isClosed(room) ? (
                <OwnTick family={family} action={action} />
              ) : undefined
            }
            renderEdit={(action) => (
              <LazyRemarks family={family} door="own" kind="action" object={action.id} about={action.what} />
            )}
            renderNumbers={(goal) => <Numbers family={family} own goal={goal} room={room} nameOf={nameOf} />}
            renderTools={(goal) => {
              const remarks = (
                <LazyRemarks family={family} door="own" kind="goal" object={goal.id} about={goal.ownWords} inWords />
              )
              if (!room.may.write) return <div className="tools">{remarks}</div>
              return (
                <StationTools
                  family={family}
                  goal={goal}
                  me={room.may.me}
                  coordinator={coordinator}
                  mayPlan={mayPlan}
                  remarks={remarks}
                />
              )
            }}
            renderDepth={(goal) => (
              <GoalDepth
                goal={goal}
                depth={depth}
                plan={room}
                nameOf={nameOf}
                {...(mayPlan && {
                  renderStone: (stone: Stone) => (
                    <>
                      <OwnStoneTick family={family} stone={stone} />
                      <LazyRemarks family={family} door="own" kind="stone" object={stone.id} about={stone.what} />
                    </>
                  ),
                })}
                renderPitfall={renderPitfall}
              />
            )}
            statusOf={(measure) => statusOn(measure, depth.spells, room.today)}
            renderMeasure={(measure) => (
              <>
                <MeasureDepth measure={measure} depth={depth} today={room.today} nameOf={nameOf} />
                {mayPlan && (
                  <AskMatters family={family} object={measure.id} about={measure.title} coordinator={coordinator} />
                )}
                <LazyRemarks family={family} door="own" kind="measure" object={measure.id} about={measure.title} />
              </>
            )}
          />
        </>
      )}
      <GeneralPitfalls pitfalls={depth.pitfalls} nameOf={nameOf} renderPitfall={renderPitfall} />
      {mayPlan && <SayGoal family={family} coordinator={coordinator} />}
      <Section title={text('road.more-about')}>
        <div className="tools">
          {room.may.print && room.goals.length > 0 && (
            <a
              className="button button-secondary"
              href={`/api/own/families/${family}/road.pdf${language ? `?language=${language.locale}` : ''}`}
              target="_blank"
              rel="noopener"
            >
              {text('road.print')}
            </a>
          )}
          <Link className="button button-secondary" to="/familie/aendringer" search={{ familie: family }}>
            {text('road.changes')}
          </Link>
        </div>
        <OwnLinks family={family} mayPrint={room.may.print} />
        <Departments team={room.team} named={room.measures.map(({ byDepartment }) => byDepartment)} />
        {finished.length > 0 && (
          <details className="more">
            <summary>
              {text('way.earlier')} ({finished.length})
            </summary>
            {finished.map((goal) => (
              <div key={goal.id}>
                <OwnWords whose={nameOf(goal.whoseWords)}>{goal.ownWords}</OwnWords>
                <Tag kind={goal.status === 'reached' ? 'done' : 'plain'}>
                  {text(goal.status === 'reached' ? 'way.reached' : 'way.dropped')}
                </Tag>
              </div>
            ))}
          </details>
        )}
      </Section>
      {room.snapshots.length > 0 && (
        <Section title={text('way.versions')}>
          <Versions
            family={family}
            route="GET /api/own/families/:family/snapshots/:snapshot"
            snapshots={room.snapshots}
            nameOf={nameOf}
            departmentOf={departmentOf}
            home="/familie"
            renderStances={(snapshot, number) => (
              <div className="row-below">
                <Stances stances={depth.stances} question="agrees" object={snapshot} nameOf={nameOf} />
                {mayPlan && snapshot === room.snapshots[0]?.id && (
                  <AskAgrees family={family} object={snapshot} about={String(number)} coordinator={coordinator} />
                )}
              </div>
            )}
          />
          <Compare
            family={family}
            route="GET /api/own/families/:family/snapshots/:snapshot/compared/:other"
            snapshots={room.snapshots}
            nameOf={nameOf}
            goalOf={(id) => thingName(room, id)}
            home="/familie"
          />
        </Section>
      )}
    </>
  )
}
