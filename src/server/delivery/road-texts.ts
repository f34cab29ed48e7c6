import type { Locale } from '../../domain/shared/locale.ts'

/** Every word on the page that the family did not write. */
export type RoadTexts = {
  language: string
  title: string
  made: string
  nextMeeting: string
  wishes: string
  noGoals: string
  change: string
  success: string
  done: string
  scales: string
  followUp: string
  people: string
  name: string
  role: string
  doesWhat: string
  contact: string
  page: string
  of: string
}

const da: RoadTexts = {
  language: 'da',
  title: 'Vores vej',
  made: 'Lavet',
  nextMeeting: 'Næste gang vi mødes',
  wishes: 'Det ønsker vi os',
  noGoals: 'Vi har ikke valgt mål endnu. Det gør vi sammen.',
  change: 'Det skal blive anderledes',
  success: 'Vi er i mål, når',
  done: 'gjort',
  scales: 'Hvor tæt er vi på, 0–10?',
  followUp: 'Her kigger vi på vejen sammen igen',
  people: 'Vores folk',
  name: 'Navn',
  role: 'Hvem er det?',
  doesWhat: 'Hvad hjælper de med?',
  contact: 'Er du i tvivl om noget? Spørg',
  page: 'Side',
  of: 'af',
}

const en: RoadTexts = {
  language: 'en',
  title: 'Our road',
  made: 'Made on',
  nextMeeting: 'Next time we meet',
  wishes: 'What we wish for',
  noGoals: 'We have not chosen goals yet. We do that together.',
  change: 'What is to be different',
  success: 'We are there when',
  done: 'done',
  scales: 'How close are we, 0–10?',
  followUp: 'Here we look at the road together again',
  people: 'Our people',
  name: 'Name',
  role: 'Who is it?',
  doesWhat: 'What do they help with?',
  contact: 'Are you in doubt about anything? Ask',
  page: 'Page',
  of: 'of',
}

const ar: RoadTexts = {
  language: 'ar',
  title: 'طريقنا',
  made: 'أُعدّ في',
  nextMeeting: 'موعد لقائنا القادم',
  wishes: 'ما نتمناه',
  noGoals: 'لم نختر أهدافًا بعد. نفعل ذلك معًا.',
  change: 'ما سيتغيّر',
  success: 'نصل إلى الهدف عندما',
  done: 'تمّ',
  scales: 'كم اقتربنا، من 0 إلى 10؟',
  followUp: 'هنا ننظر معًا إلى الطريق من جديد',
  people: 'الأشخاص من حولنا',
  name: 'الاسم',
  role: 'من هو؟',
  doesWhat: 'بماذا يساعد؟',
  contact: 'هل لديك سؤال؟ اسأل',
  page: 'صفحة',
  of: 'من',
}

const tr: RoadTexts = {
  language: 'tr',
  title: 'Yolumuz',
  made: 'Hazırlandı:',
  nextMeeting: 'Bir sonraki buluşmamız',
  wishes: 'Dileklerimiz',
  noGoals: 'Henüz hedef seçmedik. Bunu birlikte yaparız.',
  change: 'Ne değişecek',
  success: 'Hedefe ulaştığımızda',
  done: 'yapıldı',
  scales: 'Ne kadar yakınız, 0–10?',
  followUp: 'Burada yola yeniden birlikte bakarız',
  people: 'Yanımızdakiler',
  name: 'Ad',
  role: 'Kim?',
  doesWhat: 'Neye yardım ediyor?',
  contact: 'Bir sorun mu var? Sor',
  page: 'Sayfa',
  of: '/',
}

/** The words of the road on paper in each language. Arabic and Turkish await a native reader (decision 269). */
export const roadTexts: Readonly<Record<Locale, RoadTexts>> = { da, en, ar, tr }
