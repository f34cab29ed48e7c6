import type { FastifyInstance } from 'fastify'
import { peopleRoutes } from '../../contract/people.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { hourlyLimit } from '../shared/hourly-limit.ts'
import { addKnownPerson } from './add-known-person.ts'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { addContact, changeContact, setProtection } from './contact.ts'
import { readCustodyHistory } from './custody-history.ts'
import { endFirewall, startFirewall } from './firewall.ts'
import { lookUpPerson } from './look-up-person.ts'
import { changeParticipation, leaveFamily, setOwnAccess } from './participate.ts'
import { addRelationship, changeRelationship, withdrawRelationship } from './relate.ts'
import { renameFamily } from './rename-family.ts'
import { listFormer, returnPerson } from './return-person.ts'
import { registerHomes } from './routes-of-homes.ts'
import { registerProtection } from './routes-of-protection.ts'
import { registerVoice } from './routes-of-voice.ts'
import { setCustody } from './set-custody.ts'
import { setIdentifier } from './set-identifier.ts'

const LOOK_UPS_AN_HOUR = 20
const NUMBERS_AN_HOUR = 60

/** The people of a family. */
export function registerPeople(app: FastifyInstance, services: Services): void {
  registerHomes(app, services)
  registerProtection(app, services)
  registerVoice(app, services)
  const lookUps = hourlyLimit(LOOK_UPS_AN_HOUR)
  const numbers = hourlyLimit(NUMBERS_AN_HOUR)
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  const everywhereOfMine = () => ({ kind: 'mine', categories: ['identity', 'cooperation'], subjects: 'any' }) as const
  serve(app, services, peopleRoutes, {
    'PUT /api/families/:family/name': {
      scope,
      run: (unit, { params, body }) => renameFamily(unit, params.family, body),
    },
    'POST /api/families/:family/people': {
      scope,
      run: (unit, { params, body }) => addPerson(unit, params.family, body, services, numbers),
    },
    'POST /api/families/:family/known-people': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => addKnownPerson(unit, params.family, body),
    },
    'PUT /api/families/:family/people/:person': {
      scope,
      run: (unit, { params, body }) => changePerson(unit, params.family, params.person, body, services),
    },
    'PUT /api/families/:family/people/:person/identifier': {
      scope,
      run: (unit, { params, body }) => setIdentifier(unit, params.family, params.person, body, services, numbers),
    },
    'PUT /api/families/:family/people/:person/participation': {
      scope,
      run: (unit, { params, body }) => changeParticipation(unit, params.family, params.person, body),
    },
    'POST /api/families/:family/people/:person/leave': {
      scope,
      run: (unit, { params }) => leaveFamily(unit, params.family, params.person),
    },
    'PUT /api/families/:family/people/:person/own-access': {
      scope,
      run: (unit, { params, body }) => setOwnAccess(unit, params.family, params.person, body.on),
    },
    'GET /api/families/:family/people/:person/custody': {
      scope,
      run: (unit, { params }) => readCustodyHistory(unit, params.family, params.person),
    },
    'PUT /api/families/:family/people/:person/custody': {
      scope,
      run: (unit, { params, body }) => setCustody(unit, params.family, params.person, body),
    },
    'POST /api/families/:family/people/:person/contacts': {
      scope,
      run: (unit, { params, body }) => addContact(unit, params.family, params.person, body),
    },
    'PUT /api/families/:family/people/:person/contacts/:contact': {
      scope,
      run: (unit, { params, body }) => changeContact(unit, params.family, params.person, params.contact, body),
    },
    'PUT /api/families/:family/people/:person/contacts/:contact/protection': {
      scope,
      run: (unit, { params, body }) => setProtection(unit, params.family, params.person, params.contact, body),
    },
    'POST /api/families/:family/relationships': {
      scope,
      run: (unit, { params, body }) => addRelationship(unit, params.family, body),
    },
    'PUT /api/families/:family/relationships/:relationship': {
      scope,
      run: (unit, { params, body }) => changeRelationship(unit, params.family, params.relationship, body),
    },
    'POST /api/families/:family/relationships/:relationship/withdraw': {
      scope,
      run: (unit, { params, body }) => withdrawRelationship(unit, params.family, params.relationship, body),
    },
    'GET /api/families/:family/former-people': { scope, run: (unit, { params }) => listFormer(unit, params.family) },
    'POST /api/families/:family/people/:person/return': {
      scope,
      run: (unit, { params }) => returnPerson(unit, params.family, params.person),
    },
    'POST /api/families/:family/firewalls': {
      scope,
      run: (unit, { params, body }) => startFirewall(unit, params.family, body),
    },
    'POST /api/families/:family/firewalls/:firewall/end': {
      scope,
      run: (unit, { params, body }) => endFirewall(unit, params.family, params.firewall, body.basedOn),
    },
    'POST /api/families/:family/look-up-person': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => lookUpPerson(unit, params.family, body, services, lookUps),
    },
  })
}
