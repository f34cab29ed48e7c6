import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../../shared/form/submit-button.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { DifferencesView } from './differences-view.tsx'
import type { Opened } from './opened.ts'

interface Newest {
  readonly version: string
  readonly publishedByName: string | null
  readonly reason: string
  readonly content: Programme
}

/** Publishes the saved draft as the next version, with the reason that stands beside it for good. */
export const PublishPart = ({ opened, dirty }: { readonly opened: Opened; readonly dirty: boolean }) => {
  const text = useText()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const publish = useCommand('POST /api/programme-drafts/:draft/publication', {
    onDone: (params) => {
      announce(text('programme.published', { version: params.version }))
      void navigate({ to: '/fag/opsaetning/indsatser/$programme/$version', params })
    },
  })
  if (opened.publishedAs !== null || opened.discardedAt !== null)
    return <p className="quiet">{text('programme.not-publishable')}</p>
  if (opened.faults.length > 0 || dirty)
    return <p className="notice notice-waiting">{text(dirty ? 'programme.save-first' : 'programme.mend-first')}</p>
  const met =
    publish.problem?.code === 'programme-published-meanwhile' ? (publish.problem.extra['current'] as Newest) : undefined
  const errors = errorsOf(publish.problem)
  const send = (after: string | null): void =>
    void publish.send({ params: { draft: opened.id }, body: { basedOn: opened.version, after, reason } })
  return (
    <Section title={text('programme.publish-as', { version: opened.next })}>
      <p>{text('programme.publish-means')}</p>
      <form
        noValidate
        onSubmit={(event) => (event.preventDefault(), send(met?.version ?? opened.newest?.version ?? null))}
      >
        <ErrorSummary errors={errors} problem={publish.problem} />
        {met && (
          <section className="notice notice-waiting wide">
            <h3 className="notice-title">
              {text('programme.met', { version: met.version, name: met.publishedByName ?? '' })}
            </h3>
            <p>{text('programme.met-reason', { reason: met.reason })}</p>
            <DifferencesView
              before={met.content}
              after={opened.content as Programme}
              measures={opened.measures}
              heads={[text('programme.met-theirs', { version: met.version }), text('programme.clash-mine')]}
            />
          </section>
        )}
        <TextArea
          name="reason"
          label={text('programme.why-publish')}
          hint={text('programme.why-publish-hint')}
          rows={3}
          error={errors['reason']}
          value={reason}
          onChange={setReason}
        />
        <div className="form-actions">
          <SubmitButton sending={publish.sending}>
            {text(met ? 'programme.publish-after' : 'programme.publish')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}
