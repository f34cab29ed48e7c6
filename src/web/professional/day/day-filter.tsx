import './day.css'
import { Select } from '../../shared/form/select.tsx'
import { useText } from '../texts.ts'
import type { Task } from './task.ts'

/** What of the day is looked at; empty is everything. */
export interface Chosen {
  readonly family: string
  readonly kind: Task['kind'] | ''
}

export const isChosen = (task: Task, { family, kind }: Chosen): boolean =>
  (family === '' || task.family === family) && (kind === '' || task.kind === kind)

/** Fewer than this are read as quickly as they are chosen from. */
const MANY = 8

interface DayFilterProps {
  readonly tasks: readonly Task[]
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** How much waits, and, unfolded, one family or one kind of it at a time. */
export const DayFilter = ({ tasks, chosen, onChange }: DayFilterProps) => {
  const text = useText()
  const families = new Map(
    tasks.flatMap(({ family, familyName }) => (family === null ? [] : [[family, familyName ?? text('room.untitled')]])),
  )
  const kinds = [...new Set(tasks.map(({ kind }) => kind))]
  if (tasks.length < MANY && chosen.family === '' && chosen.kind === '') return null
  return (
    <details className="day-filter no-print">
      <summary>
        <span role="status">
          {text('day.filter-count', {
            count: tasks.filter((task) => isChosen(task, chosen)).length,
            families: chosen.family === '' ? families.size : 1,
          })}
        </span>{' '}
        · {text('day.filter')}
      </summary>
      <div className="day-filter-fields">
        <Select
          name="family"
          label={text('day.filter-family')}
          empty={text('day.filter-every-family')}
          value={chosen.family}
          onChange={(family) => onChange({ ...chosen, family })}
          options={[...families]
            .map(([value, label]) => ({ value, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'da'))}
        />
        <Select
          name="kind"
          label={text('day.filter-kind')}
          empty={text('day.filter-every-kind')}
          value={chosen.kind}
          onChange={(kind) => onChange({ ...chosen, kind })}
          options={kinds
            .map((value) => ({ value, label: text(`day.kind.${value}`) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'da'))}
        />
      </div>
    </details>
  )
}
