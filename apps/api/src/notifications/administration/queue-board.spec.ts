import { type House, openHouse } from '../../../test/app.js';
import { Person, staffMember } from '../../../test/people.js';
import { redisProgram, RedisServer } from '../../platform/queue/redis.fixture.js';
import { NotificationsModule } from '../notifications.module.js';

let house: House;
let redis: RedisServer;
let admin: Person;

const board = (cookie = '', path = ''): Promise<Response> => fetch(`${new URL(house.url).origin}/api/queues${path}`, { headers: cookie ? { cookie } : {} });

async function opens(person: Person): Promise<{ status: number; cookie: string; attributes: string }> {
  const { status, headers } = await person.sends('POST', '/notifications/queue-board');
  const attributes = headers.getSetCookie().join('; ');
  return { status, cookie: /nafida_queues=[^;]+/.exec(attributes)?.[0] ?? '', attributes };
}

if (redisProgram) {
  describe('the board of the job queue', () => {
    beforeAll(async () => {
      redis = await RedisServer.prepare();
      await redis.start();
      house = await openHouse({ redisUrl: redis.url }, [await NotificationsModule.forRole('web', redis.url)]);
      admin = await staffMember(house, 'admin');
    });
    afterAll(async () => {
      await house.close();
      await redis.stop();
    });

    it('is closed to who has no key, and a key is given to admins only', async () => {
      for (const path of ['', '/', '/api/queues', '/static/js/main.js']) expect((await board('', path)).status).toBe(401);
      expect((await board('nafida_queues=eyJ4.abc')).status).toBe(401);
      expect((await opens(await staffMember(house, 'clerk'))).status).toBe(403);
      expect((await opens(new Person(house))).status).toBe(401);
    });

    it('opens with the key, from files of our own, and shows the queues', async () => {
      const { status, cookie, attributes } = await opens(admin);
      expect([status, attributes]).toEqual([200, expect.stringMatching(/HttpOnly.*Secure.*SameSite=Strict/)]);
      const page = await board(cookie);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      const html = await page.text();
      expect(html).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
      const [, script = ''] = /src="(static\/js\/main[^"]+)"/.exec(html) ?? [];
      expect((await board(cookie, `/${script}`)).status).toBe(200);
      const queues = (await (await board(cookie, '/api/queues?page=1')).json()) as { queues: { name: string; readOnlyMode: boolean }[] };
      expect(queues.queues).toMatchObject([{ name: 'notifications-email', readOnlyMode: true }, { name: 'notifications-sms', readOnlyMode: true }]);
    });

    it('closes after a quarter of an hour, and with the session', async () => {
      const { cookie } = await opens(admin);
      house.clock.advance({ minutes: 16 });
      expect((await board(cookie)).status).toBe(401);
      const again = await staffMember(house, 'admin');
      const key = (await opens(again)).cookie;
      expect((await board(key)).status).toBe(200);
      await again.sends('DELETE', '/session');
      expect((await board(key)).status).toBe(401);
    });
  });
}

it('without a job queue there is no board', async () => {
  const alone = await openHouse({}, [await NotificationsModule.forRole('web', null)]);
  const { status, body } = await (await staffMember(alone, 'admin')).sends('POST', '/notifications/queue-board');
  expect([status, body['code']]).toEqual([404, 'no_queue_board']);
  await alone.close();
});
