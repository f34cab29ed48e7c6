import type { TextsOf } from '../text/texts.ts'
import type { noticeDa } from './texts.da.ts'

/** The same in English. */
export const noticeEn: TextsOf<typeof noticeDa> = {
  'notice.title': 'Notice of appointments and news',
  'notice.what':
    'We can send you a notice when you get an appointment, and when it is moved or called off. It only says that you have an appointment, and when. It never names people, place or reason.',
  'notice.local': 'Here the notices stay in the system’s own outbox. They are not sent out.',
  'notice.how': 'How would you like to be told?',
  'notice.way-none': 'No notice',
  'notice.way-mail': 'E-mail',
  'notice.way-sms': 'Text message',
  'notice.address-mail': 'Your e-mail address',
  'notice.address-sms': 'Your mobile number',
  'notice.address-hint': 'Only you can see what you write here. Choose something that others do not read along on.',
  'notice.of': 'What else would you like to be told of?',
  'notice.of-hint': 'It never says what, who or where. You can only read that here.',
  'notice.of-agreement':
    'When something I agreed to do is soon due or overdue: “Husk det, du har aftalt.” (Remember what you agreed.)',
  'notice.of-news':
    'When there is a new message, a new remark or an answer for me: “There is news for you.” At most once an hour.',
  'notice.prove': 'Confirm your address',
  'notice.prove-what':
    'We are sending a code to {address}. It comes within a few minutes. You get no notice until you have written the code here.',
  'notice.code': 'The code, 6 digits',
  'notice.prove-it': 'Confirm',
  'notice.code-again': 'Send a new code',
  'notice.code-sent': 'A new code is on its way.',
  'notice.code-wrong': 'The code is not right. You can try {left, plural, one {# more time} other {# more times}}.',
  'notice.code-over': 'The code does not count any more. Ask for a new one.',
  'notice.proven': '{address} is confirmed.',
  'notice.save': 'Save',
  'notice.saved': 'Your choice is saved.',
  'notice.calendar': 'Appointments in your calendar',
  'notice.calendar-what':
    'Your calendar can fetch your appointments from a secret address. It only says “Aftale” (appointment) and when.',
  'notice.calendar-since': 'Your calendar has had an address since {day}.',
  'notice.make': 'Make an address',
  'notice.make-again': 'Make a new address',
  'notice.make-again-what':
    'The address you have now stops working. If you are in doubt about who has it, make a new one.',
  'notice.address': 'The address for your calendar',
  'notice.once': 'Copy it now. It is only shown this once. Whoever has the address can see when you have appointments.',
  'notice.not-again': 'The address has already been shown. Make a new one if you did not copy it in time.',
  'notice.copy': 'Copy the address',
  'notice.copied': 'The address is copied.',
  'notice.withdraw': 'Remove the address',
  'notice.withdraw-what': 'The calendar gets no more appointments from here. You can always make a new address.',
  'notice.withdrawn': 'The address no longer works.',
  'notice.list': 'What you have been told of',
  'notice.list-none': 'You have not had any notice yet.',
  'notice.request': 'Appointment {when}',
  'notice.cancel': 'Called off: the appointment {when}',
  'notice.agreement': 'Reminder of something you agreed',
  'notice.news': 'Notice that there was news',
  'notice.when': '{day} at {time}',
  'notice.sent-mail': 'Sent by e-mail {day}',
  'notice.sent-sms': 'Sent as a text message {day}',
  'notice.uncertain': 'Perhaps sent {day}. The connection was cut.',
  'notice.failed': 'Could not be sent. Check whether the address is right.',
  'notice.unwanted': 'Not sent. You have chosen no notice.',
}
