import { useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { useNames } from '../people/use-names.ts'
import { AgreementForm } from './agreement-form.tsx'
import type { CoursePart } from './part.ts'
import { PlaceForm } from './place-form.tsx'
import { ReasonForm } from '../../shared/reason-form.tsx'

/** What was agreed by word, before there was a plan or beside it. */
export const AgreementsPart = (part: CoursePart) => {
  const text = useText()
  const { course, room } = part
  const mayWrite = room.may.write && course.course?.state !== 'closed'
  if (!mayWrite && course.agreements.length === 0) return null
  return (
    <Section title={text('course.oral')}>
      {mayWrite && <p className="quiet">{text('course.oral-what')}</p>}
      {course.agreements.length === 0 && <p>{text('course.oral-none')}</p>}
      <ul className="rows">
        {course.agreements.map((agreement) => (
          <AgreementRow key={agreement.id} {...part} agreement={agreement} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && (
        <>
          <div className="tools">
            <InPlaceButton id="forloeb-mundtlig" label={text('course.oral-add')} />
          </div>
          <InPlace id="forloeb-mundtlig">{(close) => <AgreementForm {...part} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

interface RowProps extends CoursePart {
  readonly agreement: CoursePart['course']['agreements'][number]
  readonly mayWrite: boolean
}

const AgreementRow = ({ agreement, mayWrite, ...part }: RowProps) => {
  const text = useText()
  const { room, family } = part
  const { given } = useNames(room)
  const withdraw = useCommand('POST /api/families/:family/oral-agreements/:oral/withdraw', {
    onDone: () => announce(text('course.saved')),
  })
  const { id, version } = agreement
  const names = new Intl.ListFormat('da').format([
    ...agreement.persons.map(given),
    ...agreement.employees.map(({ name }) => name),
  ])
  const place =
    room.goals.find((goal) => goal.id === agreement.goal)?.ownWords ??
    room.actions.find((action) => action.id === agreement.action)?.what
  const isOut = agreement.withdrawnAt !== null
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{agreement.what}</span>
        <span className="row-quiet">{text('course.oral-who', { date: longDate(agreement.agreedOn), names })}</span>
        {agreement.writtenByName !== null && (
          <span className="row-quiet">{text('course.oral-by', { name: agreement.writtenByName })}</span>
        )}
        {!isOut && (
          <span className="row-quiet">
            {place === undefined ? text('course.oral-not-in-plan') : text('course.oral-in-plan', { what: place })}
          </span>
        )}
      </div>
      {isOut && <Tag>{text('course.oral-out')}</Tag>}
      {mayWrite && !isOut && (
        <>
          <InPlaceButton id={`kobl-${id}`} label={text('course.oral-place')} about={agreement.what} quiet />
          <InPlaceButton id={`ret-${id}`} label={text('course.oral-correct')} about={agreement.what} quiet />
          <InPlaceButton id={`ud-${id}`} label={text('course.oral-withdraw')} about={agreement.what} quiet />
        </>
      )}
      <div className="folk-wide">
        <InPlace id={`kobl-${id}`}>{(close) => <PlaceForm {...part} agreement={agreement} onClose={close} />}</InPlace>
        <InPlace id={`ret-${id}`}>
          {(close) => <AgreementForm {...part} agreement={agreement} onClose={close} />}
        </InPlace>
        <InPlace id={`ud-${id}`}>
          {(close) => (
            <ReasonForm
              label={text('course.oral-withdraw-why')}
              submit={text('course.oral-withdraw')}
              command={withdraw}
              send={(reason) => withdraw.send({ params: { family, oral: id }, body: { basedOn: version, reason } })}
              onClose={close}
            />
          )}
        </InPlace>
      </div>
    </li>
  )
}
