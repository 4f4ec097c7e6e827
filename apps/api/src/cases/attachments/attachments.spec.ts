import sharp from 'sharp';
import { files, openComplaintsHouse, performs, reads } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import { cleanName } from './attachment-content.js';
import type { AttachmentView } from '../case.dto.js';

type Answer = { status: number; body: AttachmentView & { code: string; errors?: { pointer: string; code: string }[] } };

describe('attachments', () => {
  let house: House;
  let amina: Person;
  let karim: Person;
  let clerk: Person;
  let clerkElsewhere: Person;
  let photo: Buffer;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
    karim = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
    photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2a6' } })
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 55/1 0/1' } })
      .jpeg()
      .toBuffer();
  }, 60_000);
  afterAll(() => house.close());

  async function adds(person: Person, reference: string, content: Buffer, name: string, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(content)]), name);
    const answer = await fetch(`${house.url}/cases/${reference}/attachments`, { method: 'POST', body: form, headers: { authorization: `Bearer ${person.accessToken ?? ''}`, ...headers } });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
  const opens = (person: Person | undefined, id: string): Promise<Response> => fetch(`${house.url}/attachments/${id}`, { headers: person ? { authorization: `Bearer ${person.accessToken ?? ''}` } : {} });

  it('are seen by those who see the case, and by nobody else', async () => {
    const { reference } = (await files(amina)).body;
    expect((await adds(karim, reference, photo, 'a.jpg')).status).toBe(404);
    expect((await adds(clerkElsewhere, reference, photo, 'a.jpg')).status).toBe(404);
    const { status, body } = await adds(amina, reference, photo, 'صورة-1.jpg');
    expect({ status, name: body.name, mediaType: body.mediaType }).toEqual({ status: 201, name: 'صورة-1.jpg', mediaType: 'image/jpeg' });
    const opened = await Promise.all([opens(undefined, body.id), opens(karim, body.id), opens(clerkElsewhere, body.id), opens(clerk, body.id), opens(amina, body.id)]);
    expect(opened.map((answer) => answer.status)).toEqual([401, 404, 404, 200, 200]);
    expect(opened[4]?.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(opened[4]?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(opened[4]?.headers.get('content-security-policy')).toContain('sandbox');
    expect((await reads(clerk, reference)).body).toMatchObject({ version: 2, attachments: [{ id: body.id }], timeline: [{ action: 'submit' }, { action: 'addAttachment', note: 'صورة-1.jpg' }] });
  });

  it('lose what a camera wrote into them', async () => {
    const { reference } = (await files(amina)).body;
    const { body } = await adds(amina, reference, photo, 'a.jpg');
    expect(photo.includes('SecretCamera')).toBe(true);
    const kept = Buffer.from(await (await opens(amina, body.id)).arrayBuffer());
    expect(kept.includes('SecretCamera')).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const [row] = await house.database.source.query<{ same: boolean }[]>(`select sha256 = sha256($1::bytea) as same from attachments where id = $2`, [kept, body.id]);
    expect(row?.same).toBe(true);
  });

  it('are refused in words when they are not what may be sent', async () => {
    const { reference } = (await files(amina)).body;
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(12), Buffer.from('mif1heic')]);
    const cut = photo.subarray(0, 600);
    const cases: [string, Buffer, string][] = [
      ['page.jpg', Buffer.from('<html><script>alert(1)</script></html>'), 'fileType'],
      ['drawing.svg', svg, 'fileType'],
      ['photo.heic', heic, 'fileHeic'],
      ['nothing.pdf', Buffer.alloc(0), 'fileEmpty'],
      ['cut.jpg', cut, 'fileDamaged'],
      ['virus.com', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR'), 'fileType'],
    ];
    for (const [name, content, code] of cases) {
      expect({ name, ...(await adds(amina, reference, content, name)) }).toMatchObject({ name, status: 400, body: { errors: [{ pointer: '/file', code }] } });
    }
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } }).png().toBuffer();
    expect((await adds(amina, reference, huge, 'huge.png')).body.errors?.[0]?.code).toBe('fileTooManyPixels');
    expect(await adds(amina, reference, Buffer.alloc(11 * 1024 * 1024, 1), 'large.jpg')).toMatchObject({ status: 413, body: { errors: [{ pointer: '/file', code: 'fileTooLarge' }] } });
    expect((await reads(amina, reference)).body.attachments).toEqual([]);
  }, 60_000);

  it('are added once under one key, at most ten, and only while the case is open', async () => {
    const { reference } = (await files(amina)).body;
    const key = { 'idempotency-key': 'the-same-photo' };
    const both = [await adds(amina, reference, photo, 'a.jpg', key), await adds(amina, reference, photo, 'a.jpg', key)];
    expect(both.map(({ body }) => body.id)).toEqual([both[0]?.body.id, both[0]?.body.id]);
    for (let i = 1; i < 10; i += 1) expect((await adds(amina, reference, photo, `${i}.jpg`)).status).toBe(201);
    expect(await adds(amina, reference, photo, 'eleventh.jpg')).toMatchObject({ status: 409, body: { code: 'too_many_attachments' } });
    await performs(amina, reference, 'withdraw');
    expect(await adds(amina, reference, photo, 'late.jpg')).toMatchObject({ status: 409, body: { code: 'case_not_open' } });
  }, 60_000);

  it('carry a name that can do no harm', () => {
    expect(cleanName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
    expect(cleanName('C:\\temp\\photo.JPG', 'jpg')).toBe('photo.jpg');
    expect(cleanName('صورة\u202Egpj.exe', 'jpg')).toBe('صورةgpj.jpg');
    expect(cleanName('...', 'png')).toBe('document.png');
    expect([...cleanName('ا'.repeat(400), 'png')].length).toBe(104);
  });
});
