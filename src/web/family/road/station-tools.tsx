import { lazy, Suspense, type ReactNode } from 'react'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { useText } from '../texts.ts'
import { OwnScaling } from './own-scaling.tsx'
import { RewordGoal } from './reword-goal.tsx'
import { SayMore } from './say-more.tsx'
import type { StationToolProps } from './station-tool.ts'
import { TakeOn } from './take-on.tsx'

const WrittenByMistake = lazy(() =>
  import('../../shared/history/written-by-mistake.tsx').then((part) => ({ default: part.WrittenByMistake })),
)

const tools = { scale: OwnScaling, take: TakeOn, more: SayMore, reword: RewordGoal } as const
type Tool = keyof typeof tools

interface StationToolsProps extends Omit<StationToolProps, 'onClose'> {
  readonly me: string
  /** False when the course is over: then only one's own words can be put right. */
  readonly mayPlan: boolean
  /** The last of what can be done here: to say something beside it. */
  readonly remarks: ReactNode
}

/** What a member of the family can do at a station: say where we are, take something on, say it differently. */
export const StationTools = ({ me, mayPlan, remarks, ...given }: StationToolsProps) => {
  const text = useText()
  // A step is small: what is said and taken on there is said at the goal that it leads to.
  const offered: readonly Tool[] = [
    ...(mayPlan && given.goal.parentGoal === null ? (['scale', 'take', 'more'] as const) : []),
    ...(given.goal.whoseWords === me ? (['reword'] as const) : []),
  ]
  return (
    <>
      {given.goal.category === 'own-words' && (
        <p className="quiet">{text('road.private', { name: given.coordinator })}</p>
      )}
      <div className="tools">
        {offered.map((tool) => (
          <InPlaceButton
            key={tool}
            id={`${tool}-${given.goal.id}`}
            label={text(`road.${tool}`)}
            about={given.goal.ownWords}
          />
        ))}
        {remarks}
      </div>
      {offered.map((tool) => {
        const Form = tools[tool]
        return (
          <InPlace key={tool} id={`${tool}-${given.goal.id}`}>
            {(close) => (
              <>
                <Form {...given} onClose={close} />
                {tool === 'reword' && (
                  <Suspense>
                    <WrittenByMistake
                      family={given.family}
                      own
                      kind="goal"
                      row={given.goal.id}
                      about={given.goal.ownWords}
                    />
                  </Suspense>
                )}
              </>
            )}
          </InPlace>
        )
      })}
    </>
  )
}
