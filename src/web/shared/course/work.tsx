import type { ReactNode } from 'react'
import type { ProgrammeWork } from '../../../domain/programme/work.ts'
import { createTexts } from '../text/texts.ts'
import { workDa } from './texts.da.ts'
import './work.css'
import { InDanish } from '../text/in-danish.tsx'

/** The texts of this part come with it, so that no first page carries them. */
export const workText = createTexts<keyof typeof workDa>('da', workDa)
const text = workText

const small = (words: string): string => words.charAt(0).toLocaleLowerCase('da') + words.slice(1)

interface WorkProps {
  readonly work: ProgrammeWork
  /** For those who work in it: phases and meetings too, which the sources write for professionals. */
  readonly whole?: boolean
}

/** How the programme works with a family: what its sources say, and nothing else. */
export const Work = ({ work, whole = false }: WorkProps) => {
  const { coordinator, authority, around, contact, followUp, phases, meetings } = work
  return (
    <>
      <dl className="facts work">
        <Said name={text('work.coordinator')}>
          {text('work.called', { title: small(coordinator) })} {authority !== null && <InDanish>{authority}</InDanish>}
        </Said>
        {around && (
          <Said name={text('work.around')}>
            {text(around.least === around.most ? 'work.around-exactly' : 'work.around-some', { ...around })}
          </Said>
        )}
        {contact !== null && (
          <Said name={text('work.contact')}>
            <InDanish>{contact}</InDanish>
          </Said>
        )}
        {followUp !== null && (
          <Said name={text('work.follow-up')}>
            <InDanish>{followUp}</InDanish>
          </Said>
        )}
        {whole && phases.length > 0 && (
          <Said name={text('work.phases')}>
            <ol>
              {phases.map(({ name, parts }) => (
                <li key={name}>
                  {parts.length === 0 ? name : text('work.phase', { name, parts: parts.map(small).join(', ') })}
                </li>
              ))}
            </ol>
          </Said>
        )}
        {whole && meetings.length > 0 && (
          <Said name={text('work.meetings')}>
            <ul>
              {meetings.map(({ name, often }) => (
                <li key={name}>{often === null ? name : text('work.meeting', { name, often: small(often) })}</li>
              ))}
            </ul>
          </Said>
        )}
      </dl>
      {whole && <p className="quiet">{text('work.only-said')}</p>}
    </>
  )
}

const Said = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
