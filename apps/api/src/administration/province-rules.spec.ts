import { files, openComplaintsHouse, performs } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import { type Answer, citizen, type Person, staffMember } from '../../test/people.js';
import type { AuditItem, AuditPage } from '../accounts/audit/audit.dto.js';
import type { CannedReplyList } from './canned-reply.dto.js';
import type { RoutingTestAnswer } from './routing-test.dto.js';
import type { ImportReport, RuleList, RuleView } from './rules.dto.js';

interface Refusal {
  code: string;
  errors: { pointer: string; code: string; message: string }[];
}
type Saved = Answer<RuleView & Refusal>;

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openComplaintsHouse();
  const names = JSON.stringify({ ar: 'بركان', fr: 'Berkane' });
  await house.database.source.query(`insert into communes (code, names, kind, population, households) values ('02.113.01.09', $1, 'urban', 99069, 27454)`, [names]);
  await house.database.source.query(`insert into quarters (id, names, commune_code) values ('essalam', '{"ar":"حي السلام","fr":"Hay Essalam"}', '02.113.01.09')`);
  await house.database.source.query(`update offices set commune_codes = '{02.113.01.09}' where id = 'annex-5'`);
  admin = await staffMember(house, 'admin');
});
afterAll(() => house.close());

const save = (list: string, id: string, rule: object, version?: number, who = admin): Promise<Saved> =>
  who.sends('PUT', `/${list === 'offices' || list === 'canned-replies' ? list : `province-rules/${list}`}/${id}`, rule, version === undefined ? {} : { 'if-match': `"${version}"` });
const listed = async (list: string): Promise<RuleList['items']> => (await admin.sends<RuleList>('GET', `/province-rules/${list}`)).body.items;
const rule = async (list: string, id: string): Promise<RuleView> => (await listed(list)).find((one) => one.id === id) ?? ({} as RuleView);
const changes = async (): Promise<AuditItem[]> => (await admin.sends<AuditPage>('GET', '/audit-trail?kind=changes&limit=100')).body.items;
const undo = (id: string | undefined): Promise<Answer<Refusal>> => admin.sends('POST', `/province-rules/changes/${id}/undo`);
const sector = { names: { ar: 'الإنارة العمومية', fr: 'Éclairage public' }, officeId: 'division', position: 2 };
const annex = { id: 'annex-6', code: 'A6', kind: 'annex', names: { ar: 'الملحقة السادسة', fr: 'Sixième annexe' }, parentId: 'division', registersCitizens: true };

describe('a rule of the province', () => {
  it('is entered, seen by citizens at once, changed on the version that was seen, and taken away', async () => {
    const entered = await save('sectors', 'lighting', sector);
    expect([entered.status, entered.headers.get('etag')]).toEqual([200, `"${entered.body.version}"`]);
    const offered = async (): Promise<string[]> => (await admin.sends<{ items: { id: string }[] }>('GET', '/sectors')).body.items.map(({ id }) => id);
    expect(await offered()).toContain('lighting');
    expect((await save('sectors', 'lighting', { ...sector, position: 3 })).status).toBe(428);
    const { version } = (await save('sectors', 'lighting', { ...sector, position: 3 }, entered.body.version)).body;
    expect((await save('sectors', 'lighting', sector, entered.body.version)).status).toBe(412);
    expect((await admin.sends('DELETE', '/province-rules/sectors/lighting', undefined, { 'if-match': `"${version}"` })).status).toBe(204);
    expect(await offered()).not.toContain('lighting');
  });

  it('stands in the audit trail as it was and is, and is put back by a second change', async () => {
    await save('sectors', 'lighting', sector);
    const { version } = await rule('sectors', 'lighting');
    await save('sectors', 'lighting', { ...sector, position: 9 }, version);
    const [last] = await changes();
    expect(last).toMatchObject({ action: 'administration.ruleChanged', subject: { kind: 'sectors', id: 'lighting' }, change: { before: { position: 2 }, after: { position: 9 }, undoes: null } });
    expect((await undo(last?.id)).status).toBe(204);
    expect((await rule('sectors', 'lighting')).rule['position']).toBe(2);
    expect((await changes())[0]?.change?.undoes).toBe(last?.id);
    const second = await undo(last?.id);
    expect([second.status, second.body.code]).toEqual([409, 'change_superseded']);
    expect((await undo('0')).status).toBe(404);
  });

  it('is put back no more where others have come to need what would go', async () => {
    await admin.sends('POST', '/offices', annex);
    const [created] = await changes();
    await save('sectors', 'markets', { ...sector, officeId: 'annex-6' });
    const { status, body } = await undo(created?.id);
    expect([status, body.code, body.errors[0]?.pointer]).toEqual([409, 'rules_need_it', '/sectors/markets/officeId']);
  });

  it.each([
    ['sectors', 'x-1', { ...sector, officeId: 'nowhere' }, '/officeId', 'unknownRule'],
    ['sectors', 'x-2', { ...sector, names: { fr: 'Sans arabe' } }, '/names', 'localized'],
    ['routingRules', 'x-3', { position: 1, officeId: 'division' }, '/service', 'ruleWithoutCondition'],
    ['settings', 'deadlineDays', { value: { complaints: 61 } }, '/value/complaints', 'range'],
    ['settings', 'completionDays', { value: 29 }, '/value', 'range'],
    ['settings', 'smallGroupSize', { value: 2 }, '/value', 'range'],
    ['settings', 'escalationDaysAfter', { value: 0 }, '/value', 'range'],
    ['settings', 'inspectionOffice', { value: 'nowhere' }, '/value', 'unknownRule'],
    ['settings', 'anything', { value: 1 }, '/key', 'choice'],
    ['seasons', 'x-4', { names: sector.names, from: '2027-03-09', to: '2027-02-09', weekly: [] }, '/to', 'lastDay'],
    ['seasons', 'x-5', { names: sector.names, weekly: [{ weekday: 1, opens: '16:30', closes: '08:30' }] }, '/weekly', 'week'],
    ['quarters', 'x-6', { names: sector.names, communeCode: '99' }, '/communeCode', 'unknownRule'],
  ])('of %s is refused with its place: %s', async (list, id, given, pointer, code) => {
    const { version } = await rule(list, id);
    const { status, body } = await save(list, id, given, version);
    expect([status, body.errors[0]?.pointer, body.errors[0]?.code]).toEqual([400, pointer, code]);
  });
});

describe('offices', () => {
  it('are under one another and never under themselves', async () => {
    const { rule: division, version } = await rule('offices', 'division');
    const { status, body } = await save('offices', 'division', { ...division, parentId: 'annex-6' }, version);
    expect([status, body.errors[0]?.code]).toEqual([400, 'officeCircle']);
    expect((await admin.sends<Refusal>('POST', '/offices', annex)).body.code).toBe('rule_there');
    const twin = await admin.sends<Refusal>('POST', '/offices', { ...annex, id: 'annex-7', code: 'a6' });
    expect([twin.status, twin.body.errors[0]?.code]).toEqual([400, 'officeCodeTaken']);
  });

  it('are not closed while cases, staff or rules need them; what comes to a closed one goes to the one above', async () => {
    const busy = await rule('offices', 'annex-5');
    expect((await save('offices', 'annex-5', { ...busy.rule, registersCitizens: false, closed: true }, busy.version)).body.code).toBe('office_busy');
    const { rule: sixth, version } = await rule('offices', 'annex-6');
    const closed = { ...sixth, registersCitizens: false, closed: true };
    expect((await save('offices', 'annex-6', closed, version)).body.code).toBe('rules_need_it');
    await admin.sends('DELETE', '/province-rules/sectors/markets', undefined, { 'if-match': `"${(await rule('sectors', 'markets')).version}"` });
    expect((await save('offices', 'annex-6', closed, version)).status).toBe(200);
    const test = await admin.sends<RoutingTestAnswer>('POST', '/province-rules/routing-tests', { service: 'complaints', applicantOfficeId: 'annex-6' });
    expect(test.body).toMatchObject({ office: { id: 'division' }, decidedBy: 'annex' });
  });
});

describe('routing', () => {
  it('lets the first rule that fits decide, and says which', async () => {
    await save('routingRules', 'salam-lights', { position: 1, service: 'complaints', sectorId: 'environment', quarterId: 'essalam', officeId: 'division' });
    await save('routingRules', 'berkane', { position: 2, service: 'certificates', communeCode: '02.113.01.09', officeId: 'annex-1' });
    const test = async (question: object): Promise<RoutingTestAnswer> => (await admin.sends<RoutingTestAnswer>('POST', '/province-rules/routing-tests', { service: 'complaints', applicantOfficeId: 'annex-5', ...question })).body;
    expect(await test({ sectorId: 'environment', place: 'زنقة 12 بحي السّلام، بركان' })).toMatchObject({ office: { id: 'division' }, decidedBy: 'rule', ruleId: 'salam-lights' });
    expect(await test({ sectorId: 'environment', place: 'Hay Essalamia' })).toMatchObject({ office: { id: 'annex-5' }, decidedBy: 'annex', considered: [{ ruleId: 'salam-lights', miss: 'place' }, { ruleId: 'berkane', miss: 'service' }] });
    expect(await test({ service: 'certificates' })).toMatchObject({ office: { id: 'annex-1' }, ruleId: 'berkane' });
    expect(await test({ service: 'certificates', applicantOfficeId: 'annex-1' })).toMatchObject({ decidedBy: 'annex' });
  });

  it('is what a case follows when it is filed', async () => {
    const fatima = await citizen(house);
    expect((await files(fatima, { place: 'زنقة 12، حي السلام' })).body.office.id).toBe('division');
    expect((await files(fatima, { place: 'شارع محمد الخامس' })).body.office.id).toBe('annex-5');
  });
});

describe('deadlines', () => {
  it('of the province count for cases filed from then on', async () => {
    const { version } = await rule('settings', 'deadlineDays');
    expect((await save('settings', 'deadlineDays', { value: { complaints: 20 } }, version)).status).toBe(200);
    const fatima = await citizen(house);
    expect((await files(fatima)).body.clock.days).toBe(20);
  });
});

describe('canned replies', () => {
  const reply = { service: 'complaints', action: 'answer', names: { ar: 'تم الإصلاح', fr: 'Réparé' }, texts: { ar: 'تحية {{name}}،\nتم إصلاح ما أشرتم إليه.', fr: 'Bonjour {{name}},\nc’est réparé.' } };

  it('are offered to clerks by service, action, status and the language of the citizen', async () => {
    await save('cannedReplies', 'repaired', reply);
    await save('cannedReplies', 'waiting', { ...reply, action: undefined, status: 'in_review' });
    const clerk = await staffMember(house, 'clerk');
    const { items, placeholders } = (await clerk.sends<CannedReplyList>('GET', '/canned-replies?service=complaints&action=answer&status=submitted&language=ar')).body;
    expect(items).toEqual([{ id: 'repaired', name: 'Réparé', text: reply.texts.ar, own: false }]);
    expect(placeholders).toContain('name');
  });

  it('name no word that nobody knows: its language, line and column are told', async () => {
    const { status, body } = await save('cannedReplies', 'wrong', { ...reply, texts: { ...reply.texts, fr: 'Bonjour {{name}},\nvotre {{numéro}} et {{' } });
    expect([status, body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([400, [['/texts/fr', 'unknownPlaceholder'], ['/texts/fr', 'openPlaceholder']]]);
    expect(body.errors[0]?.message).toMatch(/\{\{numéro\}\}.*ligne 2, colonne 7/);
  });

  it('of an office are its supervisor’s to write, and no others', async () => {
    const supervisor = await staffMember(house, 'supervisor');
    const own = { ...reply, officeId: 'annex-5' };
    expect((await save('canned-replies', 'ours', { ...own, id: 'ours' }, undefined, supervisor)).status).toBe(200);
    for (const [id, given] of [['theirs', { ...own, officeId: 'annex-1' }], ['all', reply], ['repaired', own]] as const) {
      expect((await save('canned-replies', id, { ...given, id }, 0, supervisor)).body.code).toBe('other_office');
    }
    const elsewhere = await staffMember(house, 'clerk-annex1');
    expect((await elsewhere.sends<CannedReplyList>('GET', '/canned-replies?service=complaints')).body.items.map(({ id }) => id)).not.toContain('ours');
  });

  it('are shown to a supervisor as they are kept: those of all and of the own office, to be changed on the version that was seen', async () => {
    const supervisor = await staffMember(house, 'supervisor');
    await save('cannedReplies', 'theirs', { ...reply, officeId: 'annex-1' });
    const keeps = async (who: typeof supervisor) => (await who.sends<RuleList>('GET', '/canned-replies/rules')).body.items;
    const own = (await keeps(supervisor)).find(({ id }) => id === 'ours');
    expect((await keeps(supervisor)).map(({ id }) => id).sort()).toEqual(['ours', 'repaired', 'waiting']);
    expect((await keeps(admin)).map(({ id }) => id)).toContain('theirs');
    const changed = { ...own?.rule, names: { ar: 'تم الإصلاح', fr: 'Remis en état' } };
    expect((await save('canned-replies', 'ours', changed, own?.version, supervisor)).status).toBe(200);
    expect((await save('canned-replies', 'ours', changed, own?.version, supervisor)).status).toBe(412);
    expect((await (await staffMember(house, 'clerk')).sends('GET', '/canned-replies/rules')).status).toBe(403);
  });
});

describe('the file of all rules', () => {
  it('goes out and comes in again without a change', async () => {
    const { body: file } = await admin.sends<Record<string, unknown>>('GET', '/province-rules');
    expect(Object.keys(file)).toEqual(['format', 'exportedAt', 'communes', 'offices', 'quarters', 'sectors', 'routingRules', 'settings', 'seasons', 'cannedReplies', 'messageTemplates']);
    const report = (await admin.sends<ImportReport>('POST', '/province-rules', file)).body;
    expect(report).toMatchObject({ applied: true, added: 0, changed: 0, errors: [] });
    expect(JSON.stringify(file)).not.toMatch(/password|cin_|sealed/);
  });

  it('adds and changes what it names, offices after those above them', async () => {
    const file = { format: 'nafida-province-rules', offices: [{ ...annex, id: 'below', code: 'BL', parentId: 'above' }, { ...annex, id: 'above', code: 'AB', parentId: null }], sectors: [{ id: 'lighting', ...sector, position: 5 }] };
    expect((await admin.sends<ImportReport>('POST', '/province-rules?dryRun=true', file)).body).toMatchObject({ applied: false, added: 2, changed: 1, errors: [] });
    expect(await rule('offices', 'above')).toEqual({});
    expect((await admin.sends<ImportReport>('POST', '/province-rules', file)).body).toMatchObject({ applied: true, added: 2, changed: 1 });
    expect((await rule('offices', 'below')).rule['parentId']).toBe('above');
  });

  it('may be that of a large province, and no larger', async () => {
    const names = { ar: 'حي من أحياء الإقليم', fr: 'Quartier de la province' };
    const file = { format: 'nafida-province-rules', quarters: Array.from({ length: 4_000 }, (_, n) => ({ id: `large-${n}`, names, communeCode: '02.113.01.09' })) };
    expect(JSON.stringify(file).length).toBeGreaterThan(256 * 1024);
    expect((await admin.sends<ImportReport>('POST', '/province-rules?dryRun=true', file)).body).toMatchObject({ applied: false, added: 4_000, errors: [] });
    const answer = await admin.sends<Refusal & { detail: string }>('POST', '/province-rules', { ...file, surprises: 'x'.repeat(5 * 1024 * 1024) });
    expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
    expect(answer.body.detail).toContain('5120');
  });

  it('with mistakes changes nothing and names list, row and column of each', async () => {
    const file = {
      format: 'nafida-province-rules', surprises: [],
      sectors: [{ id: 'good', ...sector }, { id: 'bad', ...sector, officeId: 'nowhere' }, { id: 'bad', ...sector }, { ...sector, id: 'Ö' }, 'nothing'],
    };
    const trial = (await admin.sends<ImportReport>('POST', '/province-rules?dryRun=true', file)).body;
    expect(trial.errors.map(({ list, row, column, code }) => [list, row, column, code]).sort()).toEqual([
      ['sectors', 2, 'officeId', 'unknownRule'], ['sectors', 3, 'id', 'twice'], ['sectors', 4, 'id', 'id'], ['sectors', 5, null, 'object'], ['surprises', null, null, 'unknownField'],
    ]);
    const { status, body } = await admin.sends<Refusal>('POST', '/province-rules', file);
    expect([status, body.code, body.errors.map(({ pointer }) => pointer)]).toEqual([400, 'import_refused', expect.arrayContaining(['/sectors/1/officeId'])]);
    expect(await rule('sectors', 'good')).toEqual({});
  });
});

describe('the audit trail', () => {
  it('is searched by who, what, to what and when, page by page', async () => {
    const fatima = await citizen(house);
    const { reference } = (await files(fatima, { place: 'شارع محمد الخامس' })).body;
    const clerk = await staffMember(house, 'clerk');
    await performs(clerk, reference, 'acknowledge');
    const inspector = await staffMember(house, 'inspector');
    const look = async (query: string): Promise<AuditPage> => (await inspector.sends<AuditPage>('GET', `/audit-trail?${query}`)).body;
    const read = await look(`actor=clerk&action=case.read&subject=${reference}&day=${house.clock.today()}`);
    expect(read.items[0]).toMatchObject({ actor: { username: 'clerk' }, role: 'clerk', office: { id: 'annex-5' }, action: 'case.read', subject: { kind: 'case', id: reference }, change: null });
    expect((await look('day=2020-01-01')).items).toEqual([]);
    const first = await look('limit=2');
    const second = await look(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => Number(id))).toEqual([...first.items, ...second.items].map(({ id }) => Number(id)).sort((a, b) => b - a));
    expect((await inspector.sends('GET', '/audit-trail?day=2026-02-30')).status).toBe(400);
  });
});
