import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import './access.css'
import type { RoomAnswer } from './room.ts'
import { useNames } from './names.ts'

interface Props {
  readonly family: string
  readonly room: RoomAnswer
}

/** "Hvad ser X?": what is open for one member now, by category, and on what ground. Rights, never content. */
export const MemberRights = ({ family, room }: Props) => {
  const text = useText()
  const [employee, choose] = useState('')
  const member = room.team.find((m) => m.employee === employee)
  return (
    <Section title={text('rights.title')}>
      <p>{text('rights.what')}</p>
      <Select
        label={text('rights.member')}
        name="employee"
        empty={text('rights.choose')}
        options={room.team.map((m) => ({ value: m.employee, label: `${m.name}, ${m.departmentName}` }))}
        value={employee}
        onChange={choose}
      />
      {member && <RightsOf key={employee} family={family} room={room} employee={employee} name={member.name} />}
    </Section>
  )
}

const RightsOf = ({ family, room, employee, name }: Props & { readonly employee: string; readonly name: string }) => {
  const text = useText()
  const { about } = useNames(room)
  const all = useApi('GET /api/rule-book').data?.categories.length
  const read = useApi('GET /api/families/:family/rights', { params: { family }, query: { employee } })
  return (
    <Loaded read={read} home="/fag">
      {({ rights }) =>
        rights.length === 0 ? (
          <p>{text('rights.none', { name })}</p>
        ) : (
          <div className="table-place rights">
            <table className="table">
              <caption>{text('rights.caption', { name })}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('rights.from')}</th>
                  <th scope="col">{text('rights.about')}</th>
                  <th scope="col">{text('rights.category')}</th>
                  <th scope="col">{text('rights.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {rights.map((right) => (
                  <tr key={`${right.department} ${right.reason} ${right.persons.join(' ')}`}>
                    <th scope="row">{right.departmentName ?? text('rights.by-family')}</th>
                    <td className="sentence">{about({ persons: right.persons, coversFamily: right.wholeFamily })}</td>
                    <td>
                      {right.categories.length === all
                        ? text('rights.all')
                        : right.categories.map((c) => c.name).join(' · ')}
                    </td>
                    <td>{right.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  )
}
