import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { useOwnRoom } from '../../shared/family/room.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { Departments } from '../shared/departments.tsx'
import { ageOfReader } from '../shared/reader.ts'
import { inList } from '../../shared/text/lists.ts'
import { useText } from '../texts.ts'
import { OwnAnswers } from './own-answers.tsx'
import { InDanish } from '../../shared/text/in-danish.tsx'

type Basis = Room['bases'][number]

const shown = new Set(['consent-to-take-part', 'consent-to-pass-on', 'imposed-by-youth-crime-board'])

/** Jeres ja og nej: each question in plain words, who sees what and why, and what one may answer now. */
export const Consents = ({ family }: { readonly family: string }) => {
  const text = useText()
  const read = useOwnRoom(family)
  const words = useApi('GET /api/own/families/:family/consents/choices', { params: { family } })
  return (
    <Section title={text('yes.title')}>
      <Loaded read={read} home="/familie">
        {(room) => (
          <Loaded read={words} home="/familie">
            {() => <List room={room} family={family} />}
          </Loaded>
        )}
      </Loaded>
    </Section>
  )
}

const List = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  const isChild = ageOfReader(room) < 15
  // What was taken back before everybody had answered is no news for anybody.
  const bases = room.bases.filter(
    (basis) =>
      shown.has(basis.kind) &&
      (basis.withdrawnAt === null || basis.startsAt !== null) &&
      (!isChild || concerns(basis, room.may.me)),
  )
  const departments = bases.flatMap(({ fromDepartments, toDepartment }) => [...fromDepartments, toDepartment ?? ''])
  if (bases.length === 0) return <p>{text('yes.none')}</p>
  return (
    <>
      <p>{text(isChild ? 'yes.lead-child' : 'yes.lead')}</p>
      <ul className="rows">
        {bases.map((basis) => (
          <li key={basis.id}>
            <div className="row-main">
              <span className="row-title">
                <TitleOf basis={basis} room={room} family={family} />
              </span>{' '}
              <StateOf basis={basis} today={room.today} />
              {isSettled(basis) ? (
                <details className="more">
                  <summary>{text('yes.what')}</summary>
                  <WhatItIs basis={basis} room={room} family={family} />
                </details>
              ) : (
                <WhatItIs basis={basis} room={room} family={family} />
              )}
              <OwnAnswers basis={basis} room={room} family={family} />
            </div>
          </li>
        ))}
      </ul>
      <Departments team={room.team} named={departments} />
    </>
  )
}

/** Whether it is about this person, or waits for this person's answer: what a child has use of; the rest is the grown-ups' own. */
const concerns = (basis: Basis, me: string): boolean =>
  basis.persons.includes(me) || basis.signatures.some(({ signer }) => signer === me)

/** Whether there is nothing left to answer: what it is about is then looked up, not read before an answer. */
const isSettled = ({ kind, startsAt, withdrawnAt }: Basis): boolean =>
  kind !== 'imposed-by-youth-crime-board' && (startsAt !== null || withdrawnAt !== null)

/** Departments and subjects in words. */
const useWords = (family: string) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/consents/choices', { params: { family } })
  return {
    department: (key: string | null): string =>
      data?.departments.find((one) => one.key === key)?.name ?? text('yes.other-department'),
    category: (id: string): string => data?.categories.find((one) => one.id === id)?.name ?? '',
  }
}

interface OfBasis {
  readonly basis: Basis
  readonly room: Room
  readonly family: string
}

const inWords = (names: readonly string[]): string => inList([...new Set(names)])

const TitleOf = ({ basis, room, family }: OfBasis) => {
  const text = useText()
  const { department } = useWords(family)
  if (basis.kind === 'imposed-by-youth-crime-board') return text('yes.imposed')
  if (basis.kind === 'consent-to-take-part')
    return text('yes.take-part', { programme: room.course?.programmeName ?? text('yes.programme') })
  const from = inWords(basis.fromDepartments.map(department))
  return text('yes.share', { to: department(basis.toDepartment), from })
}

const WhatItIs = ({ basis, room, family }: OfBasis) => {
  const text = useText()
  const { category } = useWords(family)
  const nameOf = (id: string): string =>
    room.people.find((person) => person.id === id)?.givenName || text('yes.somebody')
  if (basis.kind === 'imposed-by-youth-crime-board')
    return (
      <>
        <p>
          <InDanish>{basis.paragraph}</InDanish>
        </p>
        <p>{text('yes.who', { whom: inWords(basis.persons.map(nameOf)) })}</p>
        <p>{text('yes.imposed-what')}</p>
        <p>{text('yes.imposed-share')}</p>
      </>
    )
  const whom = inWords([...basis.persons.map(nameOf), ...(basis.coversFamily ? [text('yes.share-family')] : [])])
  return (
    <>
      {basis.kind === 'consent-to-take-part' ? (
        <>
          <p>{text('yes.who', { whom })}</p>
          <p>{text('yes.take-part-what')}</p>
        </>
      ) : (
        <>
          <p>{text('yes.share-what')}</p>
          <ul>
            {basis.categories.map((id) => (
              <li key={id}>
                <InDanish>{category(id)}</InDanish>
              </li>
            ))}
          </ul>
          <p>{text('yes.who', { whom })}</p>
        </>
      )}
      {basis.purpose !== null && <p>{text('yes.share-why', { purpose: basis.purpose })}</p>}
      {basis.endsAt !== null && <p>{text('yes.until', { date: longDate(basis.endsAt) })}</p>}
      {basis.paragraph !== null && (
        <details className="more">
          <summary>{text('yes.law')}</summary>
          <p>
            <InDanish>{basis.paragraph}</InDanish>
          </p>
        </details>
      )}
    </>
  )
}

const StateOf = ({ basis, today }: { readonly basis: Basis; readonly today: string }) => {
  const text = useText()
  if (basis.withdrawnAt !== null) return <Tag>{text('yes.withdrawn', { date: longDate(basis.withdrawnAt) })}</Tag>
  if (basis.endsAt !== null && basis.endsAt.slice(0, 10) <= today)
    return <Tag>{text('yes.over', { date: longDate(basis.endsAt) })}</Tag>
  if (basis.startsAt !== null) return <Tag kind="done">{text('yes.standing', { date: longDate(basis.startsAt) })}</Tag>
  const isRefused = basis.signatures.some(({ required, refusedAt }) => required && refusedAt !== null)
  return isRefused ? <Tag>{text('yes.refused')}</Tag> : <Tag kind="waiting">{text('yes.waiting')}</Tag>
}
