import { useState } from 'react'
import { useApi, useCommand } from '../api/query.ts'
import { Tick } from '../form/choice.tsx'
import { errorsOf } from '../form/error-summary.tsx'
import { Select } from '../form/select.tsx'
import { announce } from '../shell/announce.ts'
import { Loaded, SkeletonList } from '../shell/states.tsx'
import { refresh, useAgreementText } from './agreement.ts'
import { AgreementFields, type MakeProps } from './make-agreement.tsx'

/**
 * An employee at the table writes down what one of the family wishes who has no phone: in that person's words, read aloud to
 * them, with their yes.
 */
export const WriteWish = (props: Omit<MakeProps, 'item'> & { readonly item: string }) => {
  const { family, item, home } = props
  const text = useAgreementText()
  const read = useApi('GET /api/agreements/:family/choices', { params: { family }, query: { item } })
  const [wishOf, setWishOf] = useState('')
  const [saidYes, setSaidYes] = useState(false)
  const [tried, setTried] = useState(false)
  const command = useCommand('POST /api/agreements/:family', {
    refresh,
    onDone: () => {
      announce(text('agreement.made'))
      props.onClose()
    },
  })
  const errors = errorsOf(command.problem)
  return (
    <Loaded read={read} home={home} skeleton={<SkeletonList rows={3} />}>
      {({ today, wish }) =>
        wish === null ? (
          <p>{text('agreement.who-none')}</p>
        ) : (
          <AgreementFields
            {...props}
            today={today}
            places={[{ ...wish, door: 'meeting' }]}
            command={command}
            whatLabel={text('agreement.wish-what')}
            before={
              <Select
                label={text('agreement.wish-of')}
                name="wishOf"
                empty={text('agreement.wish-of-empty')}
                options={wish.people.map(({ id, name }) => ({ value: id, label: name || text('agreement.somebody') }))}
                value={wishOf}
                error={tried && wishOf === '' ? text('agreement.wish-of-empty') : errors['wishOf']}
                onChange={setWishOf}
              />
            }
            after={
              <>
                <Tick
                  id="oensket-er-laest-op"
                  name="saidYes"
                  label={text('agreement.wish-yes')}
                  checked={saidYes}
                  onChange={setSaidYes}
                />
                {errors['saidYes'] && <p className="form-error-message">{errors['saidYes']}</p>}
              </>
            }
            onSend={({ what, due, noDay, doers }) => {
              setTried(true)
              if (wishOf === '') return
              const words = { what, due, noDay, doers, item, place: { kind: 'item' as const } }
              void command.send({ params: { family }, body: { ...words, wishOf, saidYes } })
            }}
          />
        )
      }
    </Loaded>
  )
}
