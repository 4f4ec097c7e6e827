import { files, openComplaintsHouse, performs } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import type { FollowView } from './follow.dto.js';

describe('following without signing in', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let reference: string;
  const stranger = (): Person => new Person(house, 'fr');

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house, { phone: '0661234567' });
    ({ reference } = (await files(amina)).body);
    const clerk = await staffMember(house, 'clerk');
    await performs(clerk, reference, 'addNote', { message: 'note interne' });
    await performs(clerk, reference, 'requestInformation', { message: 'Quel numéro, madame Aït Ali ?' });
  }, 60_000);
  afterAll(() => house.close());

  it('works with the phone or e-mail of the case, however they and the reference are typed', async () => {
    const contacts = ['06 61 23 45 67', '+212661234567', '00212 661-23-45-67', '٠٦٦١٢٣٤٥٦٧', amina.data.email, amina.data.email.toUpperCase()];
    for (const contact of contacts) {
      const answer = await stranger().sends<FollowView>('POST', '/follow', { reference: reference.toLowerCase().replaceAll('-', ' '), contact });
      expect({ contact, status: answer.status, reference: answer.body.reference }).toEqual({ contact, status: 200, reference });
    }
  });

  it('shows status, due date and public timeline, and no personal data', async () => {
    const { body } = await stranger().sends<FollowView>('POST', '/follow', { reference, contact: amina.data.email });
    expect(body).toMatchObject({ status: 'awaiting_citizen', statusLabel: 'En attente de complément de votre part' });
    expect(body.timeline.map((entry) => entry.label)).toEqual(['Demande déposée', 'Complément demandé par l’administration']);
    const text = JSON.stringify(body);
    for (const secret of ['note interne', 'Quel numéro', 'Fatima', 'فاطمة', 'إنارة', amina.data.email, '661234567', amina.data.cin]) expect(text).not.toContain(secret);
  });

  it('answers a wrong contact and an unknown reference alike', async () => {
    const wrong = await stranger().sends('POST', '/follow', { reference, contact: '0661234568' });
    const unknown = await stranger().sends('POST', '/follow', { reference: 'BRK-26-7F3K-2Q9D', contact: amina.data.email });
    const senseless = await stranger().sends('POST', '/follow', { reference: 'nothing like one', contact: 'nobody' });
    const told = [wrong, unknown, senseless].map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(told).toEqual([told[0], told[0], told[0]]);
    expect(wrong.status).toBe(404);
  });

  it('takes the same time for both', async () => {
    const time = async (body: object): Promise<number> => {
      const begun = process.hrtime.bigint();
      await stranger().sends('POST', '/follow', body);
      return Number(process.hrtime.bigint() - begun) / 1e6;
    };
    const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const wrong: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      wrong.push(await time({ reference, contact: '0661234568' }));
      unknown.push(await time({ reference: 'BRK-26-7F3K-2Q9D', contact: '0661234568' }));
    }
    // The one difference is a row that is read; it drowns in what the network adds.
    expect(Math.abs(median(wrong) - median(unknown))).toBeLessThan(5);
  });
});
