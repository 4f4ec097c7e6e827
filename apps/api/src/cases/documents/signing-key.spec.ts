import { type House, openHouse } from '../../../test/app.js';
import { requestsCertificate } from '../../../test/certificates.js';
import { performs, reads } from '../../../test/complaints.js';
import { asksForPassport, foundData } from '../../../test/passport-requests.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';

describe('a province without a signing key', () => {
  let house: House;
  let amina: Person;
  let clerk: Person;

  beforeAll(async () => {
    house = await openHouse({ rateLimits: false, signing: { key: null, certificate: null, specimenFile: null } });
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
  }, 60_000);
  afterAll(() => house.close());

  it.each([
    ['certificates', 'approve', {}, async () => (await requestsCertificate(amina)).body.reference],
    ['passport data', 'provideData', foundData, async () => (await asksForPassport(amina)).body.reference],
  ])('issues none of its papers and leaves the request as it was: %s', async (_, action, words, files) => {
    const reference = await files();
    const before = (await reads(clerk, reference)).body;
    for (const [language, title] of [['ar', 'تعذر توقيع الوثيقة'], ['fr', 'Le document n’a pas pu être signé'], ['en', 'The document could not be signed']]) {
      clerk.language = language ?? '';
      expect(await performs(clerk, reference, action, words)).toMatchObject({ status: 503, body: { code: 'signing_key_missing', title } });
    }
    clerk.language = 'fr';
    expect((await reads(clerk, reference)).body).toEqual(before);
    expect(await house.database.source.query('select last from document_counters')).toEqual([]);
    expect(house.happenings.filter(({ name }) => name.endsWith(action))).toEqual([]);
  });

  it('says so to who watches over it', async () => {
    const ready = await fetch(house.url.replace('/api/v1', '/health/ready'));
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', parts: { signing: { state: 'down' } } });
  });
});
