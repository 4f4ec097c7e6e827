// @ts-check
/** The words of the inbox page in the three languages of the demonstration. */
export const words = {
  ar: {
    title: 'صندوق الرسائل التجريبي', lead: 'الرسائل النصية والبريد الإلكتروني التي أرسلتها نافذة المواطن خلال هذا العرض.',
    language: 'اللغة', recipient: 'المرسل إليه', recipientHint: '0612345678', messages: 'الرسائل', message: 'الرسالة',
    empty: 'لم ترد أي رسالة بعد.', choose: 'اختاروا رسالة لقراءتها.', connected: 'تحديث مباشر', disconnected: 'انقطع الاتصال، تجري إعادة المحاولة…',
    sms: 'رسالة نصية', email: 'بريد إلكتروني', to: 'إلى', from: 'من', subject: 'الموضوع', noSubject: 'بدون موضوع', received: 'تاريخ التوصل',
    formatted: 'عرض منسق', text: 'نص', attachments: 'وثائق مرفقة',
  },
  fr: {
    title: 'Boîte de réception de démonstration', lead: 'Les SMS et les e-mails envoyés par la fenêtre du citoyen pendant cette démonstration.',
    language: 'Langue', recipient: 'Destinataire', recipientHint: '0612345678', messages: 'Messages', message: 'Message',
    empty: 'Aucun message pour le moment.', choose: 'Choisissez un message pour le lire.', connected: 'Mise à jour en direct', disconnected: 'Connexion interrompue, nouvelle tentative…',
    sms: 'SMS', email: 'E-mail', to: 'À', from: 'De', subject: 'Objet', noSubject: 'Sans objet', received: 'Reçu le',
    formatted: 'Mise en forme', text: 'Texte', attachments: 'Pièces jointes',
  },
  en: {
    title: 'Demonstration inbox', lead: 'The text messages and e-mails sent by the citizen window during this demonstration.',
    language: 'Language', recipient: 'Recipient', recipientHint: '0612345678', messages: 'Messages', message: 'Message',
    empty: 'No message yet.', choose: 'Choose a message to read it.', connected: 'Live', disconnected: 'Connection lost, trying again…',
    sms: 'SMS', email: 'E-mail', to: 'To', from: 'From', subject: 'Subject', noSubject: 'No subject', received: 'Received',
    formatted: 'Formatted', text: 'Text', attachments: 'Attachments',
  },
};

/** @typedef {keyof typeof words} Language */
/** @typedef {keyof typeof words.ar} Word */

/**
 * In how many messages the network carried a text; Arabic counts one, two and many differently.
 * @param {Language} language
 * @param {number} count
 */
export function partsNote(language, count) {
  const one = { ar: 'رسالة نصية واحدة', fr: '1 SMS', en: '1 SMS' };
  if (count === 1) return one[language];
  if (language !== 'ar') return `${count} SMS`;
  if (count === 2) return 'رسالتان نصيتان';
  return count <= 10 ? `${count} رسائل نصية` : `${count} رسالة نصية`;
}
