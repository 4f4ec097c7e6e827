import { Column } from 'typeorm';

/** Whoever the house knows by name, in both scripts. */
export abstract class NamedPerson {
  @Column('text', { name: 'first_name' })
  firstName: string;

  @Column('text', { name: 'last_name' })
  lastName: string;

  @Column('text', { name: 'first_name_ar' })
  firstNameAr: string;

  @Column('text', { name: 'last_name_ar' })
  lastNameAr: string;
}
