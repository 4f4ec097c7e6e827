import { readFile } from 'node:fs/promises';
import { expect, test } from '../journey.ts';
import { ask } from '../api.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import type { Person } from '../people/person.ts';

const demoPassword = 'Nafida-demo-2026';

/** Takes a file that the page offers, as bytes. */
async function takes(person: Person, format: string): Promise<Buffer> {
  const leaving = person.page.waitForEvent('download');
  await person.page.getByRole('button', { name: format, exact: true }).click();
  return readFile(await (await leaving).path());
}

test('a supervisor sees how the own office works, in plots, in tables and to take away', async ({ khadija, say, language }) => {
  await khadija.signsInAs('supervisor', demoPassword);
  const more = khadija.button('common:staff.more');
  if (language === 'ar') {
    await more.press('Enter');
    await expect(more, 'on a phone the places beyond four stand behind one button').toHaveAttribute('aria-expanded', 'true');
  }
  await khadija.link('common:staff.indicators').press('Enter');
  await khadija.reads(say('indicators:title'));
  await expect(khadija.page.getByRole('heading', { name: say('indicators:cards.median'), exact: true })).toBeVisible();
  await expect(khadija.field('indicators:groups.office'), 'the own office alone').toHaveCount(0);
  await khadija.looksAt('indicators');
  await khadija.page.getByText(say('indicators:plots.asTable')).click();
  const days = khadija.page.getByRole('table', { name: say('indicators:plots.daily') });
  await expect(days.getByRole('row')).toHaveCount(31);

  const csv = await takes(khadija, 'CSV');
  expect([...csv.subarray(0, 3)], 'a spreadsheet reads Arabic by its byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString('utf8')).toContain(say('indicators:total'));
  const xlsx = await takes(khadija, 'XLSX');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

test('anyone may read how the province does, and take the data away', async ({ fatima, say }) => {
  await fatima.goesTo('/statistics');
  await expect(fatima.heading(say('statistics:waiting'))).toBeVisible();
  await fatima.looksAt('statistics');
  const leaving = fatima.page.waitForEvent('download');
  await fatima.link('statistics:data.csv').click();
  const csv = await readFile(await (await leaving).path());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('a citizen who was not treated well is heard by the inspector, and not by the office', async ({ fatima, abdelhak, youssef, language }) => {
  const said = language === 'ar' ? 'انتظرت ثلاثة أسابيع دون أي جواب، ولم يستقبلني أحد بالملحقة.' : 'J’attends depuis trois semaines sans réponse, et personne ne m’a reçue à l’annexe.';
  await fatima.hasAnAccount();
  const { reference } = await ask<{ reference: string }>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  await fatima.signsIn();
  await fatima.goesTo(`/requests/${reference}`);
  await fatima.link('cases:pages.case.complain').click();
  await fatima.types('complaints:pages.treatment.body', said);
  await fatima.looksAt('complain-about-treatment');
  await fatima.presses('complaints:pages.treatment.send');
  await fatima.page.waitForURL('**/complaints/filed/**');
  const filed = fatima.page.url().split('/').at(-1) ?? '';

  await abdelhak.signsInAs('inspector', demoPassword);
  await abdelhak.goesTo(`/staff/requests/${filed}?view=all`);
  await expect(abdelhak.page.getByText(said)).toBeVisible();
  await abdelhak.looksAt('inspector-treatment');
  const clerk = await youssef.colleague('clerk');
  await expect(ask(`/cases/${filed}`, { session: clerk })).rejects.toThrow('404');
});

test('a case whose deadline has passed is marked in the queue of who was told', async ({ khadija, say }) => {
  await khadija.signsInAs('supervisor', demoPassword);
  await khadija.goesTo('/staff/requests?view=overdue&escalated=supervisor');
  await expect(khadija.page.locator('main li').filter({ hasText: say('workspace:escalation.supervisor') }).first()).toBeVisible();
  await khadija.looksAt('queue-escalated');
});
