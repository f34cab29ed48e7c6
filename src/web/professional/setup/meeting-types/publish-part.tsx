import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingType } from '../../../../domain/meeting/type.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../../shared/form/submit-button.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import type { OpenedDraft } from './words.ts'

interface PublishPartProps {
  readonly opened: OpenedDraft
  readonly dirty: boolean
  /** A colleague’s version and this draft have become one, saved as this version of the draft. */
  readonly onCollected: (collected: MeetingType, version: number) => void
}

type Newest = NonNullable<OpenedDraft['newest']>

/** The newest version, where it came after the one that the draft goes on from. */
function publishedMeanwhile({ type, from, newest }: OpenedDraft): Newest | undefined {
  if (newest === null || from === null || from.type !== type) return undefined
  return from.version === newest.version ? undefined : newest
}

/**
 * Publishes the saved draft as the next version, with where it was decided. Where a colleague has published since the
 * draft was begun, the two are collected field by field first.
 */
export const PublishPart = ({ opened, dirty, onCollected }: PublishPartProps) => {
  const text = useText()
  if (opened.publishedAs !== null || opened.discardedAt !== null)
    return <p className="quiet">{text('programme.not-publishable')}</p>
  if (dirty) return <p className="notice notice-waiting">{text('programme.save-first')}</p>
  const met = publishedMeanwhile(opened)
  if (met) return <Collect opened={opened} met={met} onCollected={onCollected} />
  if (opened.faults.length > 0) return <p className="notice notice-waiting">{text('programme.mend-first')}</p>
  return <PublishForm opened={opened} />
}

const PublishForm = ({ opened }: { readonly opened: OpenedDraft }) => {
  const text = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [decided, setDecided] = useState('')
  const publish = useCommand('POST /api/meeting-type-drafts/:draft/publication', {
    onDone: ({ type, version }) => {
      announce(text('programme.published', { version }))
      void navigate({ to: '/fag/opsaetning/moedetyper/$type', params: { type } })
    },
  })
  const errors = errorsOf(publish.problem)
  const send = async (): Promise<void> => {
    const after = opened.newest?.version ?? null
    const body = { basedOn: opened.version, after, decided }
    const done = await publish.send({ params: { draft: opened.id }, body })
    // A colleague may have been first: the draft is read anew, and shows both.
    if (!done) await queries.invalidateQueries()
  }
  return (
    <Section title={text('programme.publish-as', { version: opened.next })}>
      <p>{text('type.publish-means')}</p>
      <form noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
        <ErrorSummary errors={errors} problem={publish.problem} />
        <TextArea
          name="decided"
          label={text('type.decided')}
          hint={text('type.decided-hint')}
          rows={2}
          error={errors['decided']}
          value={decided}
          onChange={setDecided}
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
  const save = useCommand('PUT /api/meeting-type-drafts/:draft')
  const collect = async (merged: MeetingType): Promise<void> => {
    const params = { draft: opened.id }
    const body = { basedOn: opened.version, content: { ...merged }, onTopOf: met.version }
    const saved = await save.send({ params, body })
    if (!saved) return
    onCollected(merged, saved.version)
    announce(text('programme.met-collected'))
  }
  return (
    <>
      <ErrorSummary errors={{}} problem={save.problem} />
      <ConflictPanel
        key={met.version}
        title={text('type.met', { version: met.version, name: met.publishedByName ?? '' })}
        why={text('type.met-decided', { decided: met.decided })}
        mine={opened.content as MeetingType}
        theirs={met.content as MeetingType}
        base={(opened.from?.content ?? null) as MeetingType | null}
        choices={opened}
        collect={text('programme.met-collect')}
        onMerged={(merged) => void collect(merged)}
      />
    </>
  )
}
