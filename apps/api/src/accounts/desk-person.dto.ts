import { Choice, Id, Text } from '../platform/http/fields.js';
import type { Locale } from '@nafida/locales';
import { ArabicName, BirthDate, Cin, Email, LatinName, Phone } from './person-fields.js';

/** A person without an account, as the identity card shown at the counter describes them. */
export class DeskPerson {
  @Cin({ description: 'Number of the identity card that was shown.' })
  cin: string;

  @LatinName('First name in Latin letters, as on the identity card.', 'Fatima')
  firstName: string;

  @LatinName('Last name in Latin letters, as on the identity card.', 'Aït Ali')
  lastName: string;

  @ArabicName('First name in Arabic letters, as on the identity card.', 'فاطمة')
  firstNameAr: string;

  @ArabicName('Last name in Arabic letters, as on the identity card.', 'آيت علي')
  lastNameAr: string;

  @BirthDate('Date of birth; month and day may be missing.')
  birthDate: string;

  @Phone({ description: 'Phone, if there is one.', optional: true })
  phone?: string;

  @Email({ description: 'E-mail, if there is one; with it the person can open the account later.', optional: true })
  email?: string;

  @Text({ description: 'Postal address.', example: 'رقم 12، زنقة الياسمين، حي السلام، بركان', min: 5, max: 300, printed: true })
  address: string;

  @Id({ description: 'The annex or caïdat of the address; the clerk’s own where none is given.', optional: true })
  officeId?: string;

  @Choice({ description: 'Language of messages; Arabic where none is given.', of: ['ar', 'fr', 'en'], optional: true })
  locale?: Locale;
}
