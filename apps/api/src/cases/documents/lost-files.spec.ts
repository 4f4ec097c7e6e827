import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '../../../test/app.js';
import { fetches, openCertificatesHouse, requestsCertificate } from '../../../test/certificates.js';
import { performs, reads } from '../../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import { Storage } from '../../platform/storage/storage.js';
import { CaseTidings } from '../case-tidings.js';
import { LostFiles } from './lost-files.service.js';

describe('files without a row', () => {
  let house: House;
  let amina: Person;
  let clerk: Person;

  beforeAll(async () => {
    house = await openCertificatesHouse();
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
  }, 60_000);
  afterAll(() => house.close());

  const folder = (): string => house.config.attachmentsDir;
  const files = (): string[] => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  /** Two hours pass for what lies in the storage. */
  const age = (): void => files().forEach((file) => utimesSync(file, new Date(), new Date(Date.now() - 7_200_000)));
  const round = (): Promise<void> => house.app.get(LostFiles).round();

  it('are thrown away after an hour, those of a paper whose transaction was not kept', async () => {
    const kept = (await requestsCertificate(amina)).body.reference;
    await performs(clerk, kept, 'approve');
    const { reference } = (await requestsCertificate(amina)).body;
    const tells = jest.spyOn(house.app.get(CaseTidings), 'tell').mockRejectedValueOnce(new Error('the outbox is full'));
    expect((await performs(clerk, reference, 'approve')).status).toBe(500);
    tells.mockRestore();
    expect((await reads(amina, reference)).body.documents).toEqual([]);
    expect(files()).toHaveLength(2);

    await round();
    expect(files()).toHaveLength(2);
    age();
    await round();
    expect(files()).toHaveLength(1);
    const [paper] = (await reads(amina, kept)).body.documents;
    expect((await fetches(amina, `/documents/${paper?.id}`)).status).toBe(200);
  });

  it('are thrown away where the writing was cut short', async () => {
    const before = files();
    await house.app.get(Storage).put('ab-cut-short', Buffer.from('x'));
    writeFileSync(join(folder(), 'ab', 'ab-cut-short.part'), '%PDF-');
    age();
    await round();
    expect(files()).toEqual(before);
  });

  it('are left alone where hardly any file has a row: it is another one’s storage', async () => {
    const before = files();
    for (let i = 0; i < 30; i += 1) await house.app.get(Storage).put(`stranger-${i}`, Buffer.from('x'));
    age();
    await round();
    expect(files()).toHaveLength(before.length + 30);
  });
});
