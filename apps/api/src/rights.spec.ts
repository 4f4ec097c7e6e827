import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, openComplaintsHouse } from '../test/complaints.js';
import type { House } from '../test/app.js';
import { citizen, Person, staffMember } from '../test/people.js';

const personas = ['stranger', 'owner', 'otherCitizen', 'clerk', 'clerkElsewhere', 'supervisor', 'inspector', 'support', 'finance', 'admin'] as const;
type Persona = (typeof personas)[number];

/** What a persona gets: `in` (any answer but a refusal of the person), 401, 403 at the door, 404 for what is out of sight. */
type Right = 'in' | 401 | 403 | 404;

const everybody = (right: Right): Record<Persona, Right> => Object.fromEntries(personas.map((persona) => [persona, right])) as Record<Persona, Right>;
const anyone = everybody('in');
const signedIn = { ...anyone, stranger: 401 } as const;
const citizens = { ...everybody(403), stranger: 401, owner: 'in', otherCitizen: 'in' } as const;
const office = { ...everybody(403), stranger: 401, clerk: 'in', clerkElsewhere: 'in', supervisor: 'in' } as const;
const administrator = { ...everybody(403), stranger: 401, admin: 'in' } as const;
/** Of one case: its owner and the office that treats it. */
const acting = { ...everybody(403), stranger: 401, owner: 'in', otherCitizen: 404, clerk: 'in', clerkElsewhere: 404, supervisor: 'in' } as const;
const seeing = { ...acting, inspector: 'in', support: 'in' } as const;
/** Of one person: staff of the office that person belongs to. */
const ownOffice = { ...office, clerkElsewhere: 404 } as const;

const indicators = { ...everybody(403), stranger: 401, supervisor: 'in', inspector: 'in', admin: 'in' } as const;

const nothingThere = { ...everybody(403), stranger: 401, owner: 404, otherCitizen: 404, clerk: 404, clerkElsewhere: 404, supervisor: 404 } as const;
/** What only the province decides. */
const province = { ...everybody(403), stranger: 401, admin: 'in' } as const;
/** A visit that is expected nowhere. */
const officeOfVisit = { ...office, clerk: 404, clerkElsewhere: 404, supervisor: 404 } as const;

/** Visits are booked by citizens, and by offices for who stands at their desk. */
const booking = { ...office, owner: 'in', otherCitizen: 'in' } as const;
/** What nobody has chosen or booked. */
const holding = nothingThere;

const admins = { ...everybody(403), stranger: 401, admin: 'in' } as const;
const adminsFindNothing = { ...admins, admin: 404 } as const;
/** What a supervisor decides for the own office and the administrator for all. */
const merging = { ...admins, supervisor: 'in' } as const;
const mergingNothing = { ...merging, supervisor: 404, admin: 404 } as const;

type Row = [rights: Record<Persona, Right>, method: string, path: string, body?: unknown];

function matrix(reference: string, ownerId: string, registrationId: string, attachmentId: string): Record<string, Row> {
  const nobody = '00000000-0000-4000-8000-000000000000';
  return {
    signIn: [anyone, 'POST', '/session', {}],
    completeSignIn: [anyone, 'POST', '/session/second-factor', {}],
    // Signs out whoever holds the cookie or the token; to nobody it does nothing.
    signOut: [anyone, 'DELETE', '/session'],
    listMySessions: [signedIn, 'GET', '/sessions'],
    revokeSession: [{ ...everybody(404), stranger: 401 }, 'DELETE', `/sessions/${nobody}`],
    registerCitizen: [anyone, 'POST', '/registrations', {}],
    activateAccount: [anyone, 'POST', '/activations', {}],
    resendActivation: [anyone, 'POST', '/activations/resend', {}],
    requestPasswordReset: [anyone, 'POST', '/password-resets', {}],
    resetPassword: [anyone, 'POST', '/password-resets/completion', {}],
    changePassword: [signedIn, 'POST', '/password', {}],
    listRegistrations: [office, 'GET', '/registrations'],
    getRegistration: [ownOffice, 'GET', `/registrations/${registrationId}`],
    approveRegistration: [{ ...ownOffice, clerk: 404, supervisor: 404 }, 'POST', `/registrations/${nobody}/approval`],
    rejectRegistration: [ownOffice, 'POST', `/registrations/${registrationId}/rejection`, { reason: 'La carte présentée est périmée.' }],
    getMyAccount: [signedIn, 'GET', '/me'],
    updateMyAccount: [signedIn, 'PATCH', '/me', {}],
    exportMyData: [citizens, 'GET', '/me/data'],
    listWhoReadMyData: [citizens, 'GET', '/me/readers'],
    enrolSecondFactor: [signedIn, 'POST', '/me/second-factor'],
    confirmSecondFactor: [signedIn, 'POST', '/me/second-factor/confirmation', {}],
    listMyNotifications: [signedIn, 'GET', '/me/notifications'],
    markMyNotificationsRead: [signedIn, 'POST', '/me/notifications/read', {}],
    streamMyNotifications: [signedIn, 'GET', '/me/notifications/stream?seconds=1'],
    getNotificationPreferences: [signedIn, 'GET', '/me/notification-preferences'],
    updateNotificationPreferences: [signedIn, 'PATCH', '/me/notification-preferences', {}],
    listNotifications: [administrator, 'GET', '/notifications'],
    listSetAside: [administrator, 'GET', '/notifications/set-aside'],
    getMessageFigures: [administrator, 'GET', '/notifications/figures'],
    getProviderStates: [administrator, 'GET', '/notifications/providers'],
    retryNotification: [{ ...administrator, admin: 404 }, 'POST', `/notifications/${nobody}/retry`],
    retryNotifications: [administrator, 'POST', '/notifications/retries', { ids: [nobody] }],
    retrySetAside: [administrator, 'POST', '/notifications/set-aside/retries'],
    // Without a job queue there is no board.
    openQueueBoard: [{ ...administrator, admin: 404 }, 'POST', '/notifications/queue-board'],
    listCaseMessages: [{ ...office, clerkElsewhere: 404, inspector: 'in', support: 'in' }, 'GET', `/cases/${reference}/messages`],
    retryCaseMessage: [{ ...everybody(403), stranger: 401, clerk: 404, clerkElsewhere: 404, supervisor: 404, admin: 404 }, 'POST', `/cases/${reference}/messages/${nobody}/retry`],
    previewCaseSms: [{ ...office, admin: 'in' }, 'POST', '/sms-previews', {}],
    countSmsParts: [{ ...office, admin: 'in' }, 'POST', '/sms-parts', { text: 'a' }],
    // A signature is the proof here.
    receiveSmsReceipt: [everybody(401), 'POST', '/receipts/sms/smpp', {}],
    receiveMailReceipt: [everybody(401), 'POST', '/receipts/mail', { messageId: 'a', event: 'bounced' }],
    searchCitizens: [office, 'POST', '/citizens/search', { q: 'nobody at all' }],
    getCitizen: [ownOffice, 'GET', `/citizens/${ownerId}`],
    updateCitizenContact: [ownOffice, 'PATCH', `/citizens/${ownerId}/contact`, { address: '12, hay El Massira, Berkane', reason: 'changed', identityChecked: true }],
    suspendCitizen: [merging, 'POST', `/citizens/${ownerId}/suspension`, {}],
    reinstateCitizen: [merging, 'DELETE', `/citizens/${ownerId}/suspension`],
    listAccountMerges: [merging, 'GET', '/account-merges'],
    proposeAccountMerge: [merging, 'POST', '/account-merges', {}],
    confirmAccountMerge: [mergingNothing, 'POST', `/account-merges/${nobody}/confirmation`],
    declineAccountMerge: [mergingNothing, 'POST', `/account-merges/${nobody}/refusal`],
    undoAccountMerge: [mergingNothing, 'DELETE', `/account-merges/${nobody}`],
    listAuditTrail: [{ ...admins, inspector: 'in' }, 'GET', '/audit-trail'],
    listStaff: [admins, 'GET', '/staff'],
    createStaff: [admins, 'POST', '/staff', {}],
    getStaff: [adminsFindNothing, 'GET', `/staff/${nobody}`],
    updateStaff: [adminsFindNothing, 'PATCH', `/staff/${nobody}`, {}],
    suspendStaff: [adminsFindNothing, 'POST', `/staff/${nobody}/suspension`, { reason: 'Départ du service' }],
    reinstateStaff: [adminsFindNothing, 'DELETE', `/staff/${nobody}/suspension`],
    createOffice: [admins, 'POST', '/offices', {}],
    updateOffice: [admins, 'PUT', '/offices/annex-9', {}],
    exportProvinceRules: [admins, 'GET', '/province-rules'],
    importProvinceRules: [admins, 'POST', '/province-rules?dryRun=true', {}],
    testRouting: [admins, 'POST', '/province-rules/routing-tests', {}],
    undoChange: [adminsFindNothing, 'POST', '/province-rules/changes/0/undo'],
    listProvinceRules: [admins, 'GET', '/province-rules/sectors'],
    saveProvinceRule: [admins, 'PUT', '/province-rules/sectors/nothing', {}],
    removeProvinceRule: [adminsFindNothing, 'DELETE', '/province-rules/sectors/nothing'],
    listCannedReplies: [{ ...office, admin: 'in' }, 'GET', '/canned-replies?service=complaints'],
    listKeptReplies: [merging, 'GET', '/canned-replies/rules'],
    saveCannedReply: [merging, 'PUT', '/canned-replies/nothing', {}],
    removeCannedReply: [mergingNothing, 'DELETE', '/canned-replies/nothing'],
    listMessageTemplates: [admins, 'GET', '/message-templates'],
    previewMessage: [admins, 'POST', '/message-templates/previews', {}],
    listOffices: [anyone, 'GET', '/offices'],
    listServices: [anyone, 'GET', '/services'],
    listSectors: [anyone, 'GET', '/sectors'],
    trackCase: [anyone, 'POST', '/follow', {}],
    submitComplaint: [citizens, 'POST', '/complaints', {}],
    listMyCases: [citizens, 'GET', '/me/cases'],
    getCase: [seeing, 'GET', `/cases/${reference}`],
    // The door is open to the inspector; of one case it depends on what was brought before them.
    performCaseAction: [{ ...acting, inspector: 'in' }, 'POST', `/cases/${reference}/actions`, { action: 'nothing known', version: 1 }],
    addCaseAttachment: [{ ...everybody(403), stranger: 401, owner: 'in', otherCitizen: 'in', clerk: 'in', clerkElsewhere: 'in', supervisor: 'in', inspector: 'in' }, 'POST', `/cases/${reference}/attachments`, {}],
    getAttachment: [{ ...seeing, inspector: 404, support: 404 }, 'GET', `/attachments/${attachmentId}`],
    listWorkqueue: [{ ...office, inspector: 'in', support: 'in' }, 'GET', '/workqueue'],
    listSimilarComplaints: [{ ...office, clerkElsewhere: 404 }, 'GET', `/complaints/${reference}/similar`],
    joinCase: [office, 'POST', `/cases/${reference}/join`, {}],
    openChildCase: [office, 'POST', `/cases/${reference}/children`, {}],
    separateCase: [{ ...office, clerkElsewhere: 404 }, 'DELETE', `/cases/${reference}/join`],
    listSavedViews: [{ ...office, inspector: 'in', support: 'in' }, 'GET', '/workqueue/views'],
    saveView: [{ ...office, inspector: 'in', support: 'in' }, 'POST', '/workqueue/views', {}],
    removeView: [{ ...office, clerk: 404, clerkElsewhere: 404, supervisor: 404, inspector: 404, support: 404 }, 'DELETE', '/workqueue/views/nothing'],
    listColleagues: [{ ...everybody(403), stranger: 401, supervisor: 'in' }, 'GET', '/workqueue/colleagues'],
    listCaseColleagues: [{ ...office, clerkElsewhere: 404 }, 'GET', `/workqueue/colleagues/${reference}`],
    claimCases: [office, 'POST', '/workqueue/claims', { references: [] }],
    assignCases: [{ ...everybody(403), stranger: 401, supervisor: 'in' }, 'POST', '/workqueue/assignments', {}],
    announcePresence: [{ ...office, clerkElsewhere: 404 }, 'POST', `/workqueue/presence/${reference}`],
    answerCases: [office, 'POST', '/workqueue/answers', {}],
    transferCases: [office, 'POST', '/workqueue/transfers', {}],
    getPerformance: [indicators, 'GET', '/performance'],
    exportPerformance: [indicators, 'GET', '/performance/export?format=csv'],
    getPublicStatistics: [anyone, 'GET', '/statistics'],
    getPublicStatisticsFile: [anyone, 'GET', '/statistics/open-data.csv'],
    getPopulation: [{ ...indicators, inspector: 403 }, 'GET', '/population'],
    requestCertificate: [citizens, 'POST', '/certificates', {}],
    requestPassportData: [citizens, 'POST', '/passport-requests', {}],
    // A complaint holds no passport data: who may ask for them finds nothing here.
    revealPassportData: [nothingThere, 'POST', `/passport-requests/${reference}/data`, { password: 'whatever it is' }],
    getPassportDataDocument: [nothingThere, 'POST', `/passport-requests/${reference}/data/document`, { password: 'whatever it is' }],
    fileAtDesk: [office, 'POST', '/desk/cases', {}],
    getReceipt: [{ ...seeing, inspector: 404, support: 404 }, 'GET', `/cases/${reference}/receipt`],
    getCaseCode: [seeing, 'GET', `/cases/${reference}/code`],
    getDocument: [{ ...nothingThere, inspector: 404, support: 404 }, 'GET', `/documents/${nobody}`],
    verifyDocument: [anyone, 'GET', '/verify/0000-0000-0000'],
    listVisitDomains: [anyone, 'GET', '/visit-domains'],
    listHolidays: [anyone, 'GET', '/holidays?year=2026'],
    listAvailableDays: [anyone, 'GET', '/available-days?objectId=nothing&officeId=nowhere&month=2026-12'],
    listAvailableSlots: [anyone, 'GET', '/available-slots?objectId=nothing&officeId=nowhere&date=2026-12-01'],
    listVisitWaitingTimes: [anyone, 'GET', '/visit-waiting-times'],
    getVisitWaitingTimesFile: [anyone, 'GET', '/visit-waiting-times/open-data.csv'],
    holdSlot: [booking, 'POST', '/holds', {}],
    releaseHold: [holding, 'DELETE', `/holds/${nobody}`],
    bookAppointment: [booking, 'POST', '/appointments', {}],
    listMyAppointments: [citizens, 'GET', '/my-appointments'],
    getAppointment: [holding, 'GET', '/appointments/BRK-26-0000-0000'],
    listOtherHours: [holding, 'GET', '/appointments/BRK-26-0000-0000/available-slots?date=2026-12-01'],
    rescheduleAppointment: [booking, 'POST', '/appointments/BRK-26-0000-0000/reschedule', {}],
    cancelAppointment: [holding, 'POST', '/appointments/BRK-26-0000-0000/cancel', {}],
    // The secret address is the proof.
    getLinkedAppointment: [everybody(404), 'GET', '/appointment-links/nothing'],
    listLinkedOtherHours: [everybody(404), 'GET', '/appointment-links/nothing/available-slots?date=2026-12-01'],
    cancelLinkedAppointment: [everybody(404), 'POST', '/appointment-links/nothing/cancel', {}],
    rescheduleLinkedAppointment: [everybody(404), 'POST', '/appointment-links/nothing/reschedule', { date: '2026-12-01', time: '09:00' }],
    acceptLinkedOffer: [everybody(404), 'POST', '/appointment-links/nothing/acceptance'],
    joinWaitingList: [citizens, 'POST', '/waiting-list', {}],
    listMyWaiting: [citizens, 'GET', '/waiting-list'],
    leaveWaitingList: [{ ...citizens, owner: 404, otherCitizen: 404 }, 'DELETE', `/waiting-list/${nobody}`],
    getAppointmentCode: [{ ...everybody(403), stranger: 401, owner: 404, otherCitizen: 404 }, 'GET', '/appointments/BRK-26-0000-0000/code'],
    getAppointmentCalendar: [{ ...everybody(403), stranger: 401, owner: 404, otherCitizen: 404 }, 'GET', '/appointments/BRK-26-0000-0000/calendar'],
    findAppointmentFeed: [citizens, 'GET', '/my-appointments/feed'],
    createAppointmentFeed: [citizens, 'POST', '/my-appointments/feed'],
    revokeAppointmentFeed: [citizens, 'DELETE', '/my-appointments/feed'],
    // The secret address is the proof.
    getAppointmentFeed: [everybody(404), 'GET', '/feeds/nothing.ics'],
    listAgenda: [office, 'GET', '/agenda'],
    findVisitors: [office, 'POST', '/agenda/visitors', { q: 'nobody at all' }],
    getAgendaFigures: [office, 'GET', '/agenda/figures?from=2026-11-01&to=2026-11-30'],
    checkInVisitor: [officeOfVisit, 'POST', '/appointments/BRK-26-0000-0000/check-in', {}],
    closeVisit: [officeOfVisit, 'POST', '/appointments/BRK-26-0000-0000/close', { outcome: 'served' }],
    listAgendas: [province, 'GET', '/agendas'],
    getAgendaRules: [{ ...province, admin: 404 }, 'GET', '/agendas/no-such/rules'],
    saveAgendaRules: [province, 'PUT', '/agendas/no-such/rules', {}],
    previewAgenda: [province, 'POST', '/agendas/no-such/preview', {}],
    getVisitCatalogue: [province, 'GET', '/visit-catalogue'],
    saveVisitDomain: [province, 'PUT', '/visit-domains/no-such', {}],
    saveVisitObject: [province, 'PUT', '/visit-objects/no-such', {}],
    saveHoliday: [province, 'PUT', '/holidays/2027-05-16', {}],
    removeHoliday: [{ ...province, admin: 404 }, 'DELETE', '/holidays/2027-05-16'],
    // Last but one: afterwards the inspector sees that request whole.
    complainAboutTreatment: [{ ...citizens, otherCitizen: 404 }, 'POST', `/cases/${reference}/complaints`, { body: 'Pas de réponse depuis deux mois.' }],
    // The refresh cookie is the proof here: a token alone is not.
    refreshSession: [everybody(401), 'POST', '/session/refresh'],
  };
}

describe('the rights', () => {
  let house: House;
  let people: Record<Persona, Person>;
  let rows: Record<string, Row>;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    await house.database.source.query(`insert into settings (key, value) values ('populationFigures', 'true')`);
    const owner = await citizen(house);
    const staff = async (username: string): Promise<Person> => staffMember(house, username);
    await house.database.source.query(
      `insert into accounts (id, username, role, office_id, first_name, last_name, first_name_ar, last_name_ar, status, locale, password_hash)
       select gen_random_uuid(), r, r, null, r, r, r, r, 'active', 'fr', a.password_hash
       from accounts a, unnest(array['support', 'finance']) as r where a.username = 'clerk'`,
    );
    people = {
      stranger: new Person(house),
      owner,
      otherCitizen: await citizen(house),
      clerk: await staff('clerk'),
      clerkElsewhere: await staff('clerk-annex1'),
      supervisor: await staff('supervisor'),
      inspector: await staff('inspector'),
      support: await staff('support'),
      finance: await staff('finance'),
      admin: await staff('admin'),
    };
    // Tokens alone: what a cookie opens is tested with sessions.
    for (const person of Object.values(people)) person.refreshCookie = undefined;
    const { reference } = (await files(owner)).body;
    await new Person(house).registers();
    const registration = await people.clerk.sends<{ items: { id: string }[] }>('GET', '/registrations?status=pending');
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF']), 'a.pdf');
    const upload = await fetch(`${house.url}/cases/${reference}/attachments`, { method: 'POST', body: form, headers: { authorization: `Bearer ${owner.accessToken ?? ''}` } });
    const { id } = (await upload.json()) as { id: string };
    rows = matrix(reference, owner.id, registration.body.items[0]?.id ?? '', id);
  }, 60_000);
  afterAll(() => house.close());

  it('are decided for every operation of the API', () => {
    const document = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as { paths: Record<string, Record<string, { operationId: string }>> };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(Object.keys(rows).sort()).toEqual(operations.sort());
  });

  it('are those of the table for each of ten people', async () => {
    const differences: string[] = [];
    for (const [operation, [rights, method, path, body]] of Object.entries(rows)) {
      if (operation === 'signOut') continue;
      for (const persona of personas) {
        const { status } = await people[persona].sends(method, path, body);
        const expected = rights[persona];
        // Where a wrong password or an unknown code is the answer, that is no refusal of the person.
        const refusals = ['signIn', 'completeSignIn', 'activateAccount', 'resetPassword', 'verifyDocument'].includes(operation) ? [403] : [401, 403, 404];
        const right = expected === 'in' ? !refusals.includes(status) : status === expected;
        if (!right || status >= 500) differences.push(`${operation} ${persona}: ${status}, not ${expected}`);
      }
    }
    expect(differences).toEqual([]);
  }, 60_000);
});
