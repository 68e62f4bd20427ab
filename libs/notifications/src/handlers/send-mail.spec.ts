import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BidAwarded, BidSubmitted, BidVoided } from '#bids/events';
import { PasswordChanged } from '#identity/events';
import { happened } from '#kernel';
import { JobRunner, newId, readEnv, Sweeper } from '#platform';
import { PropositionReturned } from '#propositions/events';
import { addRow, anActor, changeRows, type TestHouse } from '#testing';
import { headerIn, MailServer, textIn } from '../mail/mail-server.fixture.js';
import { Mailer } from '../mail/mailer.js';
import { aReader, happen, lettersTo, noticesOf, openNotifications } from '../notifications.fixture.js';
import { ChangePreferencesUseCase } from '../use-cases/change-preferences.use-case.js';
import { MarkNoticeReadUseCase } from '../use-cases/mark-notice-read.use-case.js';
import { MAIL_ATTEMPTS, SendMail } from './send-mail.handler.js';

const HOUR = 3_600_000;
const now = () => house.database.clock.now();

let house: TestHouse;
let server: MailServer;

/** Tells somebody something that needs nothing around it. */
const warn = (personId: string) => happen(house, happened(PasswordChanged, now(), { personId }), personId);
const jobs = () => house.database.read<{ id: string; state: string; attempts: number; error: string | null }>("SELECT id, state, attempts, error FROM job WHERE handler = 'notifications.send-mail' ORDER BY seq");
const jobOf = async (deliveryId: string) => (await house.database.readOne<{ id: string; state: string; attempts: number; error: string | null }>(
  "SELECT j.id, j.state, j.attempts, j.error FROM job j JOIN outbox o ON o.eventId = j.eventId WHERE j.handler = 'notifications.send-mail' AND o.subjectId = ?", [deliveryId],
))!;

const letterTo = async (personId: string) => (await lettersTo(house, personId))[0]!;

/** A team of one leader, with names as people give them, and a proposition. */
async function aBid(given: { team?: string; title?: string } = {}) {
  const [teamId, propositionId, bidId] = [newId(), newId(), newId()];
  const leaderId = await aReader(house, { displayName: '队长' });
  await addRow(house, 'team', { id: teamId, name: given.team ?? '揭榜一队', kind: 'STUDENT', state: 'READY', leaderId, universityCode: '4143010533', version: 1, createdAt: now() });
  await addRow(house, 'team_member', { teamId, personId: leaderId, role: 'MEMBER', answer: 'CONSENTED', since: now() });
  await addRow(house, 'proposition', { id: propositionId, title: given.title ?? '产线视觉检测', state: 'OPEN', publisherId: newId(), publisherName: '示范企业', keywords: [], createdAt: now(), updatedAt: now(), version: 1 });
  return { leaderId, fact: { bidId, propositionId, teamId } };
}
const submitted = ({ fact }: Awaited<ReturnType<typeof aBid>>, bidId = newId()) => happened(BidSubmitted, now(), { ...fact, bidId, sha256: 'f00d', revision: 1 });

/** The quiet hours around this very moment. */
function quietNow() {
  const clock = (ahead: number) => new Date(now().getTime() + ahead + 8 * HOUR).toISOString().slice(11, 16);
  return { from: clock(-HOUR), to: clock(2 * HOUR), timeZone: 'Asia/Shanghai' };
}
const choose = (personId: string, given: { language?: 'zh' | 'en'; mail?: boolean; quiet?: boolean } = {}) =>
  house.get(ChangePreferencesUseCase).execute(anActor({ id: personId }), {
    language: given.language ?? 'zh', channels: [{ category: 'BIDS', inApp: true, mail: given.mail ?? true }], quietHours: given.quiet ? quietNow() : null,
  });

describe('mail by a mail server', () => {
  beforeAll(async () => {
    server = await MailServer.open();
    house = await openNotifications({ SMTP_URL: server.url, MAIL_FROM: 'list@jiebang.example', PUBLIC_URL: 'https://jiebang.example/' });
  });
  afterAll(async () => {
    await house.close();
    await server.close();
  });
  beforeEach(() => {
    server.received.length = 0;
    server.answer = () => undefined;
    server.during = async () => undefined;
  });

  it('says what happened, where it stands, and under which name it is known', async () => {
    const bid = await aBid();
    await happen(house, submitted(bid, bid.fact.bidId), bid.leaderId);
    const [letter] = server.received;
    const { id, state } = await letterTo(bid.leaderId);
    expect(server.received).toHaveLength(1);
    expect(state).toBe('SENT');
    expect(letter).toMatchObject({ from: 'list@jiebang.example', to: [`${bid.leaderId}@jiebang.example`], messageId: `<${id}@jiebang.example>` });
    expect(headerIn(letter!.source, 'Subject')).toBe('【揭榜台】投标回执：《产线视觉检测》');
    expect(headerIn(letter!.source, 'From')).toContain('揭榜台');
    expect(headerIn(letter!.source, 'Auto-Submitted')).toBe('auto-generated');
    expect(textIn(letter!.source)).toContain('队长，您好：');
    expect(textIn(letter!.source)).toContain(`https://jiebang.example/bids/${bid.fact.bidId}`);
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
  });

  it('is in the language of its reader', async () => {
    const bid = await aBid();
    await choose(bid.leaderId, { language: 'en' });
    await happen(house, submitted(bid));
    expect(headerIn(server.received[0]!.source, 'Subject')).toBe('[Jiebang] Receipt: your bid for “产线视觉检测”');
  });

  it('holds nothing of a price, nor what somebody typed at will', async () => {
    const bid = await aBid();
    await happen(house, happened(BidAwarded, now(), { ...bid.fact, place: 1, prizeFen: 271_828_182 }));
    const { propositionId } = bid.fact;
    const [publisherId, personId] = [newId(), await aReader(house)];
    await changeRows(house, 'UPDATE proposition SET publisherId = ? WHERE id = ?', [publisherId, propositionId]);
    await addRow(house, 'membership', { id: newId(), organisationId: publisherId, personId, roles: ['PUBLISHER'], state: 'ACTIVE', createdAt: now(), version: 1 });
    await happen(house, happened(PropositionReturned, now(), { propositionId, reason: '请致电 13800138000' }));
    const texts = server.received.map((one) => textIn(one.source));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join()).not.toMatch(/271828182|2718281|13800138000/);
    expect(texts.at(-1)).toContain('理由：请登录后查看');
    const told = await house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE name LIKE 'notifications.%'");
    for (const { payload } of told) expect(Object.keys(JSON.parse(payload) as object).sort().join()).toMatch(/^(deliveryId,dueAt|personId)$/);
  });

  it('lets no name become a header, a recipient or a second letter', async () => {
    const bid = await aBid({ team: 'A\r\nBcc: victim@example.com\r\n\r\nhello', title: '=?UTF-8?B?SGk=?= ” <victim@example.com>, \r\n.\r\nMAIL FROM:<x@y.z>' });
    await happen(house, submitted(bid));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.to).toEqual([`${bid.leaderId}@jiebang.example`]);
    const [head] = server.received[0]!.source.split('\r\n\r\n');
    expect(head!.split('\r\n').filter((line) => !/^[ \t]/.test(line)).map((line) => line.split(':')[0]!.toLowerCase()).sort()).toEqual(
      ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'],
    );
    expect(headerIn(server.received[0]!.source, 'To')).toBe(`${bid.leaderId}@jiebang.example`);
  });

  it.each([['a phone number', '13800138000'], ['an address that would read as two', '<victim@example.com>@jiebang.example'], ['one with a comma', 'a,b@jiebang.example']])(
    'goes nowhere for %s, and says why', async (_, account) => {
      const personId = await aReader(house, { account });
      await warn(personId);
      expect(server.received).toEqual([]);
      expect(await lettersTo(house, personId)).toMatchObject([{ state: 'SKIPPED', reason: 'NO_ADDRESS' }]);
      expect(await noticesOf(house, personId)).toHaveLength(1);
    },
  );

  it('goes nowhere when it is not wanted', async () => {
    const bid = await aBid();
    await choose(bid.leaderId, { mail: false });
    await happen(house, submitted(bid));
    expect(server.received).toEqual([]);
    expect(await lettersTo(house, bid.leaderId)).toMatchObject([{ state: 'SKIPPED', reason: 'NOT_WANTED' }]);
    expect(await noticesOf(house, bid.leaderId)).toHaveLength(1);
  });

  it('is sent once, though its fact is relayed again, its job is run from several sides and its work is called again', async () => {
    const personId = await aReader(house);
    await warn(personId);
    const { id: deliveryId } = await letterTo(personId);
    await house.uow.run(anActor(), async (tx) => {
      await tx.execute('DELETE FROM job');
      await tx.execute('UPDATE outbox SET relayedAt = NULL');
    });
    await house.drain();
    const { id } = await jobOf(deliveryId);
    await Promise.all([house.get(JobRunner).run(id), house.get(JobRunner).run(id)]);
    await house.get(SendMail).work({ id: newId(), name: 'notifications.mail-due.v1', at: now(), actorId: 'system:test', payload: { deliveryId } });
    expect(server.received).toHaveLength(1);
    expect(await noticesOf(house, personId)).toHaveLength(1);
  });

  it('is sent once when the lease is lost while the server takes the letter', async () => {
    const personId = await aReader(house);
    server.during = () => changeRows(house, "UPDATE job SET leaseToken = 'somebody-else', leaseUntil = ? WHERE handler = 'notifications.send-mail' AND state = 'running'", [new Date(0)]);
    await warn(personId);
    await house.get(Sweeper).sweep();
    await house.drain();
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'SENT' }]);
    expect((await jobs()).every((one) => one.state === 'done')).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it('comes a second time only when the worker died before it could note the first, and is then the same letter to the byte', async () => {
    const personId = await aReader(house);
    await warn(personId);
    const { id: deliveryId } = await letterTo(personId);
    const { id } = await jobOf(deliveryId);
    // What such a worker leaves behind: a letter begun, a lease that nobody renews.
    await changeRows(house, "UPDATE mail_delivery SET state = 'PENDING', finishedAt = NULL WHERE id = ?", [deliveryId]);
    await changeRows(house, "UPDATE job SET state = 'running', leaseToken = 'gone', leaseUntil = ?, finishedAt = NULL WHERE id = ?", [new Date(0), id]);
    await changeRows(house, 'DELETE FROM inbox WHERE handler = ? AND eventId = (SELECT eventId FROM job WHERE id = ?)', ['notifications.send-mail', id]);
    await house.get(Sweeper).sweep();
    await house.drain();
    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toEqual(server.received[0]);
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('is given up at once for somebody whom the server does not know, and says nothing of the address in log or job', async () => {
    server.answer = () => ({ code: 550 });
    const personId = await aReader(house);
    await warn(personId);
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'FAILED', reason: 'REFUSED', attempts: 1 }]);
    expect((await jobs()).at(-1)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('is tried again while the server has no time, after a pause', async () => {
    server.answer = () => ({ code: 451 });
    const personId = await aReader(house);
    await warn(personId);
    const { id: deliveryId } = await letterTo(personId);
    expect(await jobOf(deliveryId)).toMatchObject({ state: 'ready', attempts: 1, error: expect.stringContaining('the mail server did not take the letter (EENVELOPE RCPT TO 451)') });
    expect((await jobOf(deliveryId)).error).not.toContain(personId);
    server.answer = () => undefined;
    await house.drain({ ahead: HOUR });
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
    expect(server.received).toHaveLength(1);
  });

  it('waits for a server that is away, half a day at most; then an operator may try it again', async () => {
    const { port } = server;
    await server.close();
    const personId = await aReader(house);
    await warn(personId);
    const { id: deliveryId } = await letterTo(personId);
    const { id } = await jobOf(deliveryId);
    for (let attempt = 2; attempt <= MAIL_ATTEMPTS; attempt++) await house.get(JobRunner).run(id, 24 * HOUR);
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'FAILED', reason: 'NO_SERVER', attempts: MAIL_ATTEMPTS }]);
    expect(await jobOf(deliveryId)).toMatchObject({ state: 'dead' });
    server = await MailServer.open(port);
    await changeRows(house, "UPDATE job SET state = 'ready', attempts = 0, availableAt = ? WHERE id = ?", [now(), id]);
    await house.drain();
    expect(await lettersTo(house, personId)).toMatchObject([{ state: 'SENT', reason: null }]);
    expect(server.received).toHaveLength(1);
  });

  describe('in quiet hours', () => {
    it('waits for their end and says everything in one letter; what is urgent does not wait', async () => {
      const bid = await aBid();
      await choose(bid.leaderId, { quiet: true });
      await happen(house, submitted(bid));
      await happen(house, happened(BidVoided, now(), bid.fact));
      await happen(house, submitted(bid));
      expect(server.received.map((one) => headerIn(one.source, 'Subject'))).toEqual(['【揭榜台】命题《产线视觉检测》已撤榜']);
      expect(await noticesOf(house, bid.leaderId)).toHaveLength(3);
      await house.drain({ ahead: HOUR });
      expect(server.received).toHaveLength(1);
      await house.drain({ ahead: 2 * HOUR });
      expect(server.received).toHaveLength(2);
      expect(headerIn(server.received[1]!.source, 'Subject')).toBe('【揭榜台】您有2条通知');
      expect(textIn(server.received[1]!.source).match(/投标回执：《产线视觉检测》/g)).toHaveLength(2);
      expect(await lettersTo(house, bid.leaderId)).toHaveLength(2);
    });

    it('is one letter also for facts that are told at the same time', async () => {
      const bid = await aBid();
      await choose(bid.leaderId, { quiet: true });
      await Promise.all(Array.from({ length: 6 }, () => happen(house, submitted(bid))));
      expect(await noticesOf(house, bid.leaderId)).toHaveLength(6);
      expect(await lettersTo(house, bid.leaderId)).toHaveLength(1);
      await house.drain({ ahead: 2 * HOUR });
      expect(headerIn(server.received[0]!.source, 'Subject')).toBe('【揭榜台】您有6条通知');
    });

    it('leaves out what was read meanwhile, and is not sent when nothing is left', async () => {
      const bid = await aBid();
      await choose(bid.leaderId, { quiet: true });
      await happen(house, submitted(bid));
      const [notice] = await noticesOf(house, bid.leaderId);
      await house.get(MarkNoticeReadUseCase).execute(anActor({ id: bid.leaderId }), notice!.id);
      await house.drain({ ahead: 2 * HOUR });
      expect(server.received).toEqual([]);
      expect(await lettersTo(house, bid.leaderId)).toMatchObject([{ state: 'SKIPPED', reason: 'READ_ALREADY' }]);
    });

    it('goes alone when the letter of the night is on its way already', async () => {
      const bid = await aBid();
      await choose(bid.leaderId, { quiet: true });
      await happen(house, submitted(bid));
      await house.drain({ ahead: 2 * HOUR });
      await happen(house, submitted(bid));
      expect(server.received).toHaveLength(2);
      expect(server.received.map((one) => headerIn(one.source, 'Subject'))).toEqual(Array.from({ length: 2 }, () => '【揭榜台】投标回执：《产线视觉检测》'));
    });
  });
});

describe('mail without a mail server', () => {
  let folder: string;
  const open = async (environment: Record<string, string>) => void (house = await openNotifications({ DATA_DIR: folder, ...environment }));
  const files = () => readdirSync(join(folder, 'mail'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'jiebang-mail-'))));
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a file for its owner alone, one for each letter however often it is sent', async () => {
    await open({});
    const personId = await aReader(house);
    await warn(personId);
    const { id: deliveryId } = await letterTo(personId);
    expect(files()).toEqual([expect.stringMatching(new RegExp(`^\\d{4}-\\d{2}-\\d{2}/${deliveryId}\\.eml$`))]);
    const file = join(folder, 'mail', files()[0]!);
    const source = readFileSync(file, 'utf8');
    expect(headerIn(source, 'Subject')).toBe('【揭榜台】您的密码已更改');
    expect(headerIn(source, 'To')).toBe(`${personId}@jiebang.example`);
    expect(textIn(source)).not.toContain('/people/me');
    expect(statSync(file).mode & 0o077).toBe(0);
    await changeRows(house, "UPDATE mail_delivery SET state = 'PENDING' WHERE id = ?", [deliveryId]);
    await house.get(SendMail).work({ id: newId(), name: 'notifications.mail-due.v1', at: now(), actorId: 'system:test', payload: { deliveryId } });
    expect(files()).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(source);
  });

  it('is off in production, and says so when something is to be sent all the same', async () => {
    await open({});
    const mailer = new Mailer(readEnv({ NODE_ENV: 'production', SECRET: 'x'.repeat(32), DATABASE_URL: 'mysql://db/jiebang', REDIS_URL: 'redis://redis' }));
    expect([mailer.off, house.get(Mailer).off]).toEqual([true, false]);
    await expect(mailer.send({ deliveryId: newId(), address: 'a@jiebang.example', date: now(), subject: '', text: '' })).rejects.toThrow('sends no mail');
  });
});
