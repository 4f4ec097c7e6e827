import { openComplaintsHouse } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { type Answer, type Person, staffMember } from '../../../test/people.js';
import type { MessagePreviews, MessageTemplateList } from './message-template.dto.js';
import { mailOf, smsOf } from '../notification-texts.js';
import { Wordings } from './wordings.js';

interface Refusal {
  errors: { pointer: string; code: string; message: string }[];
}

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openComplaintsHouse();
  admin = await staffMember(house, 'admin');
});
afterAll(() => house.close());

const event = 'complaints.submit';
const preview = (texts: object): Promise<Answer<MessagePreviews & Refusal>> => admin.sends('POST', '/message-templates/previews', { event, texts });
const templates = async (): Promise<MessageTemplateList['items']> => (await admin.sends<MessageTemplateList>('GET', '/message-templates')).body.items;

describe('the words of a message', () => {
  it('are shown as they stand, with what they may name', async () => {
    const submitted = (await templates()).find((template) => template.event === event);
    expect(submitted).toMatchObject({ own: false, version: 0, channels: ['email', 'sms'] });
    expect(submitted?.placeholders).toEqual(expect.arrayContaining(['reference', 'dueDate', 'link']));
    expect(submitted?.texts.ar.sms).toContain('{{reference}}');
  });

  it('are read in each language before they are kept, with what the SMS costs', async () => {
    const { status, body } = await preview({ fr: { sms: 'Reçu : {{reference}}' }, ar: { body: 'توصلنا بطلبكم {{reference}}.\n\nشكرا.' } });
    expect(status).toBe(200);
    const [arabic, french] = body.items;
    expect(french).toMatchObject({ language: 'fr', sms: 'Recu : BRK-26-7F3K-2Q9D', smsParts: 1, smsEncoding: 'gsm' });
    expect(arabic?.text).toContain('توصلنا بطلبكم BRK-26-7F3K-2Q9D.\n\nشكرا.');
    expect(arabic?.smsEncoding).toBe('ucs2');
    for (const { text, sms } of body.items) expect(`${text} ${sms}`).not.toMatch(/\{\{|undefined|administration:/);
    expect((await preview({ fr: { sms: 'à lire '.repeat(40) } })).body.items[1]?.smsParts).toBe(2);
  });

  it('name no word that the message does not know', async () => {
    const refused = await preview({ fr: { sms: 'Reçu\n {{referense}}' }, ar: { subject: 'الرمز {{code}}' } });
    expect([refused.status, refused.body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([400, [['/texts/fr/sms', 'unknownPlaceholder'], ['/texts/ar/subject', 'unknownPlaceholder']]]);
    expect(refused.body.errors[0]?.message).toMatch(/ligne 2, colonne 2/);
    expect((await admin.sends('PUT', `/province-rules/messageTemplates/${event}`, { texts: { fr: { sms: '{{code}}' } } })).status).toBe(400);
    expect((await admin.sends('PUT', '/province-rules/messageTemplates/complaints.nothing', { texts: {} })).status).toBe(400);
  });

  it('are the province’s own once they are kept, and those of the house when they are taken away', async () => {
    const texts = { fr: { sms: 'Province : {{reference}} $t(layout.sender) {{title}}', subject: 'Reçu, {{name}}' } };
    const { version } = (await admin.sends<{ version: number }>('PUT', `/province-rules/messageTemplates/${event}`, { texts })).body;
    const own = await house.app.get(Wordings).of(event, 'fr');
    const content = { variables: { reference: 'BRK-1', name: 'Amina', title: '{{link}}' } };
    expect(smsOf(event, 'fr', content, own)).toBe('Province : BRK-1 $t(layout.sender) {{link}}');
    expect(mailOf(event, 'fr', content, own).subject).toBe('Reçu, Amina');
    expect((await templates()).find((template) => template.event === event)?.own).toBe(true);
    expect((await admin.sends('DELETE', `/province-rules/messageTemplates/${event}`, undefined, { 'if-match': `"${version}"` })).status).toBe(204);
    expect(await house.app.get(Wordings).of(event, 'fr')).toEqual({});
  });
});
