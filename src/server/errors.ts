import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { choiceSentences } from '../contract/choice.ts'
import { grantSentences } from '../contract/grant.ts'
import { familySentences } from '../domain/family/schema.ts'
import { planSentences } from '../domain/plan/sentences.ts'
import { fieldSentences } from '../domain/shared/fields.ts'
import { Conflict, KeyReused } from '../store/conflict.ts'
import { notFound, Problem } from './problems.ts'
import type { Services } from './services.ts'

/**
 * Turns everything that can go wrong into a problem document: a stable code, a sentence, the field.
 * What PostgreSQL says never leaves the server; what nobody foresaw carries an id and nothing else.
 */
export function registerErrors(app: FastifyInstance, services: Services): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answer(request, reply, toProblem(error, request, services)),
  )
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound()))
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, message, extra } = problem
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      type: `urn:samspil:problem:${code}`,
      title: code,
      status,
      code,
      detail: message,
      ...extra,
      ...(status === 500 ? { id: request.id } : {}),
    })
}

function toProblem(error: FastifyError, request: FastifyRequest, services: Services): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Conflict) return changedMeanwhile(error)
  if (error instanceof KeyReused)
    return new Problem(422, 'key-reused', 'Nøglen er allerede brugt til noget andet. Prøv igen.')
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error)
  return ofFramework(error) ?? ofDatabase(error) ?? unforeseen(error, request, services)
}

/** Columns of a row that may hold more than its reader reads: where it lies, and ids of what hangs on it. */
const UNTOLD = new Set(['municipality', 'compartment', 'ended_grounds', 'task'])

function changedMeanwhile(conflict: Conflict): Problem {
  const current = Object.fromEntries(
    Object.entries(conflict.current as Record<string, unknown>).filter(([column]) => !UNTOLD.has(column)),
  )
  return new Problem(
    409,
    'changed-meanwhile',
    'En anden har ændret det, mens du skrev. Begge udgaver vises, og intet er tabt.',
    { current: camel(current) },
  )
}

const camel = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )

interface Issue {
  readonly instancePath: string
  /** Of zod: what kind of rule was broken. */
  readonly keyword?: string
  readonly message?: string
  readonly params?: unknown
}
interface Invalid {
  readonly validation: readonly Issue[]
  readonly validationContext?: string
}

function invalid(error: unknown): Problem {
  const { validation, validationContext } = error as Invalid
  // An address that cannot be one is answered like an unknown one.
  if (validationContext === 'params') return notFound()
  const problems = validation.map((one) => {
    const sentence = sentenceOf(one)
    return { field: one.instancePath.slice(1).replaceAll('/', '.'), code: sentence.code, detail: sentence.text }
  })
  const first = problems[0]
  return new Problem(400, 'invalid-input', first?.detail ?? 'Noget i det udfyldte kan ikke bruges.', {
    field: first?.field ?? '',
    problems,
  })
}

const sentences = { ...fieldSentences, ...choiceSentences, ...familySentences, ...planSentences, ...grantSentences }

function sentenceOf({ message, keyword, params }: Issue): { code: string; text: string } {
  if (message !== undefined && message in sentences)
    return { code: message, text: sentences[message as keyof typeof sentences].da }
  return ofLimit(keyword, params ?? {}) ?? { code: 'field.wrong', text: 'Feltet er ikke udfyldt rigtigt.' }
}

interface Limit {
  readonly origin?: string
  readonly maximum?: number
  readonly minimum?: number
}

/** What is said of too many, too much or too little, with how much there may be. */
function ofLimit(
  keyword: string | undefined,
  { origin, maximum, minimum }: Limit,
): { code: string; text: string } | null {
  if (keyword === 'too_big' && origin === 'array') return { code: 'list.too-long', text: `Vælg højst ${maximum}.` }
  if (keyword === 'too_small' && origin === 'array')
    return { code: 'list.too-short', text: `Vælg mindst ${minimum === 1 ? 'én' : minimum}.` }
  const isNumber = origin === 'number' || origin === 'int'
  if (keyword === 'too_big' && isNumber) return { code: 'number.too-large', text: `Tallet må højst være ${maximum}.` }
  if (keyword === 'too_small' && isNumber)
    return { code: 'number.too-small', text: `Tallet skal mindst være ${minimum}.` }
  return null
}

function ofFramework(error: FastifyError): Problem | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem(413, 'too-large', 'Det, du sender, fylder for meget.')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem(415, 'wrong-kind', 'Indholdet har en form, som ikke kan modtages.')
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem(400, 'unreadable', 'Indholdet kunne ikke læses.')
  }
  if (error instanceof SyntaxError && error.statusCode === 400)
    return new Problem(400, 'unreadable', 'Indholdet kunne ikke læses.')
  if (error.statusCode === 429)
    return new Problem(429, 'too-many', 'Der er kommet for mange henvendelser herfra. Vent lidt, og prøv igen.')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(error.statusCode, 'refused', 'Det kunne ikke modtages.')
  return null
}

function ofDatabase(error: FastifyError): Problem | null {
  switch (error.code) {
    // One code for unique and foreign keys: which of them it was would betray rows that the reader may not see.
    case '23505':
    case '23503':
      return new Problem(
        409,
        'does-not-fit',
        'Det passer ikke sammen med det, der allerede står. Hent siden igen, og prøv.',
      )
    case '23514':
    case '22P05':
    case '22021':
    case '22008':
    case '22007':
    case '22003':
      return new Problem(400, 'invalid-input', 'Noget i det udfyldte kan ikke gemmes.')
    case '42501':
      return notFound()
    case '40001':
    case '40P01':
    case '55P03':
      return new Problem(409, 'busy', 'To ændringer kom samtidig. Prøv igen.')
    default:
      return null
  }
}

function unforeseen(error: FastifyError, request: FastifyRequest, services: Services): Problem {
  services.log('unforeseen error', { id: request.id, name: error.name, code: error.code, stack: stackOnly(error) })
  return new Problem(
    500,
    'unforeseen',
    'Noget gik galt hos os. Det, du skrev, er ikke gået tabt. Prøv igen, eller sig nummeret til jeres systemansvarlige.',
  )
}

/** Where it happened, without the message: messages may quote what somebody typed. */
const stackOnly = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n')
