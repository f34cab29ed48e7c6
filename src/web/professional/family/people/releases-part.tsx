import { useState } from 'react'
import type { Releases } from '../../../../contract/protection.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { ReleaseForm } from './release-form.tsx'
import { useNames } from './use-names.ts'

type Release = Releases['releases'][number]

/** What was released to those behind a firewall; not there while nobody is. */
export const ReleasesPart = (props: PartProps) => {
  const text = useText()
  const { room, family } = props
  const { given } = useNames(room)
  const { data } = useApi('GET /api/families/:family/releases', { params: { family } })
  if (!data || data.parties.length + data.releases.length === 0) return null
  return (
    <Section
      title={text('release.title')}
      actions={data.parties.length > 0 && <InPlaceButton id="release-add" label={text('release.add')} />}
    >
      <p className="quiet">{text('release.rule')}</p>
      <InPlace id="release-add">{(close) => <ReleaseForm {...props} parties={data.parties} onClose={close} />}</InPlace>
      {data.releases.length === 0 && <p>{text('release.none')}</p>}
      {data.releases.length > 0 && (
        <ul className="rows">
          {data.releases.map((one) => (
            <li key={one.id}>
              <div className="row-main">
                <span className="row-title">{one.title}</span>
                <span className="row-quiet">
                  {text('release.line', {
                    name: given(one.party),
                    date: longDate(one.releasedAt.slice(0, 10)),
                    by: one.releasedByName,
                  })}
                  {one.takenBackAt !== null &&
                    ` · ${text('release.taken', { date: longDate(one.takenBackAt.slice(0, 10)) })}`}
                </span>
                <p className="said">{one.body}</p>
              </div>
              {one.takenBackAt === null && (
                <InPlaceButton id={`release-${one.id}`} label={text('release.take')} about={one.title} quiet />
              )}
              <div className="folk-wide">
                <InPlace id={`release-${one.id}`}>
                  {(close) => <TakeBack {...props} release={one} onClose={close} />}
                </InPlace>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const TakeBack = ({ family, release, onClose }: Opened & { readonly release: Release }) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const take = useCommand('POST /api/families/:family/releases/:release/take-back', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  return (
    <PanelForm
      command={take}
      send={() => take.send({ params: { family, release: release.id }, body: { reason, basedOn: release.version } })}
      submit={text('release.take')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('release.take-what')}</p>
          <TextArea
            name="reason"
            label={text('release.take-why')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
