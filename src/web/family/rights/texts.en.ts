import { logEn } from '../../shared/insight/texts.en.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { rightsDa } from './texts.da.ts'

/** The same in English. */
export const rightsEn: TextsOf<typeof rightsDa> = {
  ...logEn,
  'log.empty-how': 'When somebody looks, it stands here at once.',
  'rights.title': 'Our rights',
  'rights.lead': 'Here you see what you have said yes to, and who has looked.',
  'rights.log': 'Who has looked?',
  'rights.log-what':
    'Each time somebody from the municipality (kommune) opens something about you, it is written here. You can see which department, but not the name of the member of staff.',
  'rights.log-what-alone':
    'Each time somebody from the municipality (kommune) opens something about you, it is written here. You can see which department, but not the name of the member of staff.',
  'rights.correct': 'Is something wrong?',
  'rights.correct-what':
    'You have the right to have what is wrong put right, and to be told what is written about you.',
  'rights.correct-alone':
    'You have the right to have what is wrong put right, and to be told what is written about you.',
  'rights.ask': 'Call {name}, who is your coordinator (koordinator).',
  'rights.ask-phone': 'Call {phone}',
  'rights.ask-nobody': 'Ask the person in the municipality (kommune) you usually talk to.',
  'rights.complain':
    'If the answer is wrong, one can talk to the municipality’s data protection adviser (databeskyttelsesrådgiver), who watches over what the municipality writes about people. One can also complain to the Danish Data Protection Agency (Datatilsynet).',
}
