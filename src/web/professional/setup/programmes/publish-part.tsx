import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { withNotStated } from '../../../../domain/programme/not-stated.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../../shared/form/submit-button.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import type { Opened } from './opened.ts'

interface PublishPartProps {
  readonly opened: Opened
  readonly dirty: boolean
  /** A colleague’s version and this draft have become one, saved as this version of the draft. */
  readonly onCollected: (collected: Programme, version: number) => void
}

/**
 * Publishes the saved draft as the next version, with the reason that stands beside it for good. Where a colleague has
 * published since the draft was begun, the two are collected field by field first.
 */
export const PublishPart = ({ opened, dirty, onCollected }: PublishPartProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  if (opened.publishedAs !== null || opened.discardedAt !== null)
    return <p className="quiet">{text('programme.not-publishable')}</p>
  const met = publishedMeanwhile(opened)
  if (dirty) return <p className="notice notice-waiting">{text('programme.save-first')}</p>
  if (met) return <Collect opened={opened} met={met} onCollected={onCollected} />
  if (opened.faults.length > 0) return <p className="notice notice-waiting">{text('programme.mend-first')}</p>
  return <PublishForm opened={opened} reason={reason} onReason={setReason} />
}

type Newest = NonNullable<Opened['newest']>

/** The newest version, where it came after the one that the draft goes on from. */
function publishedMeanwhile({ programme, from, newest }: Opened): Newest | undefined {
  if (newest === null || from === null || from.programme !== programme) return undefined
  return from.version === newest.version ? undefined : newest
}

const PublishForm = ({
  opened,
  reason,
  onReason,
}: {
  readonly opened: Opened
  readonly reason: string
  readonly onReason: (reason: string) => void
}) => {
  const text = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const publish = useCommand('POST /api/programme-drafts/:draft/publication', {
    onDone: (params) => {
      announce(text('programme.published', { version: params.version }))
      void navigate({ to: '/fag/opsaetning/indsatser/$programme/$version', params })
    },
  })
  const errors = errorsOf(publish.problem)
  const send = async (): Promise<void> => {
    const after = opened.newest?.version ?? null
    const done = await publish.send({
      params: { draft: opened.id },
      body: { basedOn: opened.version, after, reason },
    })
    // A colleague may have been first: the draft is read anew, and shows both.
    if (!done) await queries.invalidateQueries()
  }
  return (
    <Section title={text('programme.publish-as', { version: opened.next })}>
      <p>{text('programme.publish-means')}</p>
      <form noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
        <ErrorSummary errors={errors} problem={publish.problem} />
        <TextArea
          name="reason"
          label={text('programme.why-publish')}
          hint={text('programme.why-publish-hint')}
          rows={3}
          error={errors['reason']}
          value={reason}
          onChange={onReason}
        />
        <div className="form-actions">
          <SubmitButton sending={publish.sending}>{text('programme.publish')}</SubmitButton>
        </div>
      </form>
    </Section>
  )
}

/** What the colleague published and what stands in the draft: field by field, whose is to stand. */
const Collect = ({ opened, met, onCollected }: Omit<PublishPartProps, 'dirty'> & { readonly met: Newest }) => {
  const text = useText()
  const save = useCommand('PUT /api/programme-drafts/:draft', {
    refresh: ['GET /api/programme-drafts/:draft', 'GET /api/programmes'],
  })
  const collect = async (merged: Programme): Promise<void> => {
    const content = withNotStated(merged)
    const params = { draft: opened.id }
    const saved = await save.send({ params, body: { basedOn: opened.version, content, onTopOf: met.version } })
    if (!saved) return
    onCollected(content, saved.version)
    announce(text('programme.met-collected'))
  }
  return (
    <>
      <ErrorSummary errors={{}} problem={save.problem} />
      <ConflictPanel
        key={met.version}
        title={text('programme.met', { version: met.version, name: met.publishedByName ?? '' })}
        why={text('programme.met-reason', { reason: met.reason })}
        mine={opened.content as Programme}
        theirs={met.content as Programme}
        base={(opened.from?.content ?? null) as Programme | null}
        listed={opened}
        collect={text('programme.met-collect')}
        collecting={save.sending}
        onMerged={(merged) => void collect(merged)}
      />
    </>
  )
}
