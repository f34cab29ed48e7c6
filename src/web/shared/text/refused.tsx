import type { ReactNode } from 'react'
import { useSignal } from '../api/signal.ts'
import { InDanish } from './in-danish.tsx'
import { type Language, spoken } from './spoken.ts'

/** Sentences of the server that stand in Danish on a page in another language, since it has no words for their code. */
const leftInDanish = new Set<string>()

type Body = Readonly<Record<string, unknown>>

const translated = (fault: Body, { problems }: Language): Body => {
  const { code, detail } = fault
  if (typeof detail !== 'string' || detail === '') return fault
  const words = typeof code === 'string' ? problems[code] : undefined
  if (words === undefined) leftInDanish.add(detail)
  return { ...fault, detail: words ?? detail }
}

/**
 * A problem document with its sentences in the page's language, by their codes; those without words for their code stay
 * Danish. Where fields are named, what is wrong with the first of them is the sentence of the whole, as in Danish.
 */
export const refusalOf = (body: Body): Body => {
  const language = spoken.get()
  if (language === undefined) return body
  const several = body['problems']
  if (!Array.isArray(several)) return translated(body, language)
  const problems = (several as readonly Body[]).map((one) => translated(one, language))
  return { ...body, problems, detail: problems[0]?.['detail'] ?? translated(body, language)['detail'] }
}

/** A sentence of a refusal; one that stands in Danish is read aloud and laid out as Danish. */
export const Refused = ({ children }: { readonly children: string }): ReactNode => {
  const language = useSignal(spoken)
  return language !== undefined && leftInDanish.has(children) ? <InDanish>{children}</InDanish> : children
}
