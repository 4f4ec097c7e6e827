import type { Locale } from '../../libs/locales/src/index.ts';

/** What a citizen has to say. */
export interface Complaint {
  sectorWord: string;
  subject: string;
  body: string;
  place: string;
}

const lamps: Record<'ar' | 'fr', Complaint> = {
  ar: {
    sectorWord: 'إنارة',
    subject: 'إنارة عمومية معطلة بحي السلام',
    body: 'منذ أسبوعين والإنارة العمومية معطلة بزنقة الرمان، والمرجو إصلاحها لأن الأطفال يمرون منها إلى المدرسة.',
    place: 'زنقة الرمان، حي السلام، بركان',
  },
  fr: {
    sectorWord: 'éclairage',
    subject: 'Éclairage public en panne à Hay Salam',
    body: 'Depuis deux semaines, l’éclairage public de la rue des Grenadiers est en panne. Merci de le réparer : les enfants y passent pour aller à l’école.',
    place: 'Rue des Grenadiers, Hay Salam, Berkane',
  },
};

/** A broken street lamp, in the citizen's own language; what matters to a journey is said by the journey. */
export function aComplaint(locale: Locale, said: Partial<Complaint> = {}): Complaint {
  return { ...lamps[locale === 'ar' ? 'ar' : 'fr'], ...said };
}

/** The same, as the API takes it. */
export function asSubmitted({ subject, body, place }: Complaint) {
  return { kind: 'complaint', capacity: 'citizen', sectorId: 'use-of-public-spaces', subject, body, place, answerChannel: 'sms', beforeCourt: false };
}
