import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import { DataSource } from 'typeorm';
import { Sealer } from '../../platform/sealed.js';
import { Account } from '../account.entity.js';
import type { Actor } from '../actor.js';
import { Citizen } from '../citizen.entity.js';
import { maskCode, maskEmail, maskPhone } from '../mask.js';
import type { MyAccount, MyAccountChange } from './my-account.dto.js';
import { Offices } from '../offices/offices.service.js';
import { permissionsOf } from '../permissions.js';
import { displayName } from '../person.js';

/** Shows people what the house knows of them; what is to be corrected is corrected at their office. */
@Injectable()
export class MyAccountService {
  constructor(
    private readonly source: DataSource,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
  ) {}

  async get(actor: Actor, locale: Locale): Promise<MyAccount> {
    const account = await this.source.manager.findOneByOrFail(Account, { id: actor.accountId });
    const citizen = await this.source.manager.findOneBy(Citizen, { accountId: actor.accountId });
    const opened = (sealed: Buffer | null | undefined): string | null => (sealed ? this.sealer.open(sealed) : null);
    const [cin, phone, email] = [opened(citizen?.cinSealed), opened(account.phoneSealed), opened(account.emailSealed)];
    const { id, username, role, firstName, lastName, firstNameAr, lastNameAr, mustChangePassword } = account;
    return {
      id,
      username,
      role,
      firstName,
      lastName,
      firstNameAr,
      lastNameAr,
      mustChangePassword,
      permissions: permissionsOf(actor),
      roleLabel: translate(locale, `accounts:roles.${role}`),
      displayName: displayName(account, locale),
      cin: cin && maskCode(cin),
      birthDate: citizen?.birthDate ?? null,
      phone: phone && maskPhone(phone),
      email: email && maskEmail(email),
      address: opened(citizen?.addressSealed),
      office: await this.offices.nameOf(account.officeId, locale),
      locale: account.locale,
      secondFactor: account.totpConfirmedAt !== null,
      mustEnrolSecondFactor: actor.due === 'second_factor',
    };
  }

  async update(actor: Actor, { locale }: MyAccountChange, reader: Locale): Promise<MyAccount> {
    await this.source.manager.update(Account, { id: actor.accountId }, { locale });
    return this.get(actor, reader);
  }
}
