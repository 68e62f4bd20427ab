import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JwtService } from '@nestjs/jwt';
import { Env, newId } from '#platform';
import { aPerson, changeRows, openTestHouse, PASSWORD, type TestHouse, type TestPerson } from '#testing';
import { accessTokenKey, AUDIENCE, ISSUER } from '../access/access-tokens.js';
import { identityContext } from '../index.js';

const NEW_PASSWORD = 'nine geese and a ladder';

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([identityContext])));
afterAll(() => house.close());

type Headers = Record<string, string>;

async function ask(method: string, path: string, headers: Headers = {}, payload?: object) {
  const answer = await house.app.inject({ method: method as 'GET', url: `/api${path}`, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, headers: answer.headers, cookies: answer.cookies };
}

const me = async (headers: Headers) => (await ask('GET', '/people/me', headers)).status;

async function browser(person: Pick<TestPerson, 'account'>, headers: Headers = {}): Promise<{ cookie: string }> {
  const { cookies } = await ask('POST', '/auth/sessions', headers, { account: person.account, password: PASSWORD });
  return { cookie: `session=${cookies[0]!.value}` };
}

async function client(person: Pick<TestPerson, 'account'>): Promise<{ authorization: string; refreshToken: string }> {
  const { body } = await ask('POST', '/auth/tokens', {}, { account: person.account, password: PASSWORD });
  return { authorization: `Bearer ${body.accessToken}`, refreshToken: body.refreshToken };
}

const signIn = (account: string, password: string) => ask('POST', '/auth/sessions', {}, { account, password });
const refresh = (refreshToken: string) => ask('POST', '/auth/tokens/refresh', {}, { refreshToken });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const actions = async () => (await house.database.read<{ action: string }>('SELECT action FROM audit_trail ORDER BY seq')).map((one) => one.action);

describe('registering', () => {
  const person = { account: 'Known@jiebang.example', displayName: '学生队长', kinds: ['STUDENT'], password: PASSWORD };

  it('answers the same for a free account and a taken one, and the first keeps it', async () => {
    const first = await ask('POST', '/people', {}, person);
    const second = await ask('POST', '/people', {}, { ...person, displayName: '别人', password: NEW_PASSWORD });
    expect(first.status).toBe(202);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect((await signIn('known@JIEBANG.example', PASSWORD)).body).toMatchObject({ displayName: '学生队长' });
    expect((await signIn(person.account, NEW_PASSWORD)).status).toBe(401);
  });

  it('gives one of many who register an account at once the account', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask('POST', '/people', {}, { ...person, account: 'race@jiebang.example', displayName: `第${index}人` })));
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([202]));
    expect(await house.database.read("SELECT id FROM person WHERE account = 'race@jiebang.example'")).toHaveLength(1);
  });

  it.each([
    [{ password: 'short' }, 'identity.password-length'],
    [{ password: 'password123456' }, 'identity.password-guessable'],
    [{ account: 'nobody' }, 'identity.account-malformed'],
    [{ displayName: ' ' }, 'platform.invalid-request'],
    [{ displayName: '换\n行' }, 'platform.invalid-request'],
    [{ kinds: ['ADMIN'] }, 'platform.invalid-request'],
    [{ kinds: [] }, 'platform.invalid-request'],
    [{ platformRoles: ['PLATFORM_ADMIN'] }, 'platform.invalid-request'],
    [{ password: 12 }, 'platform.invalid-request'],
  ])('refuses %j', async (wrong, code) => {
    expect((await ask('POST', '/people', {}, { ...person, account: 'other@jiebang.example', ...wrong })).body).toMatchObject({ status: 400, code });
  });

  it('is limited per address', async () => {
    const small = await openTestHouse([identityContext], { RATE_PER_ADDRESS: '10' });
    try {
      const register = (serial: number, address: string) => small.app.inject({ method: 'POST', url: '/api/people', remoteAddress: address, payload: { ...person, account: `p${serial}@jiebang.example` } });
      await changeRowsTo(small, 9, () => register(0, '192.0.2.1'));
      expect((await register(1, '192.0.2.1')).statusCode).toBe(202);
      const refused = await register(2, '192.0.2.1');
      expect([refused.statusCode, refused.json().code]).toEqual([429, 'identity.too-many-registrations']);
      expect((await register(3, '192.0.2.2')).statusCode).toBe(202);
    } finally {
      await small.close();
    }
  });
});

/** Lets one attempt count as many. */
async function changeRowsTo(house: TestHouse, attempts: number, attempt: () => Promise<unknown>): Promise<void> {
  await attempt();
  await changeRows(house, 'UPDATE attempt_count SET attempts = ?', [attempts]);
}

describe('a browser session', () => {
  it('comes as a cookie that no script reads and no other site sends', async () => {
    const person = await aPerson(house);
    const { status, body, cookies, headers } = await signIn(person.account, PASSWORD);
    expect(status).toBe(201);
    expect(body).toEqual({ personId: person.id, displayName: '人员', expiresAt: expect.any(String) });
    expect(cookies).toEqual([expect.objectContaining({ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/', value: expect.stringMatching(/^[\w-]{43}$/) })]);
    expect(headers['cache-control']).toBe('no-store');
    expect(await house.database.read('SELECT id FROM session WHERE tokenHash = ?', [cookies[0]!.value])).toEqual([]);
    expect((await ask('GET', '/people/me', { cookie: `session=${cookies[0]!.value}` })).body).toMatchObject({ id: person.id, account: person.account });
  });

  it('is bound to this host and to https where the product is served so', async () => {
    const safe = await openTestHouse([identityContext], { PUBLIC_URL: 'https://jiebang.example' });
    try {
      const person = await aPerson(safe);
      const { cookies } = await safe.app.inject({ method: 'POST', url: '/api/auth/sessions', payload: { account: person.account, password: PASSWORD } });
      expect(cookies[0]).toMatchObject({ name: '__Host-session', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookies[0]).not.toHaveProperty('domain');
    } finally {
      await safe.close();
    }
  });

  it('is new at every sign-in, and ends the one before it', async () => {
    const person = await aPerson(house);
    const first = await browser(person);
    const second = await browser(person, first);
    expect(second.cookie).not.toBe(first.cookie);
    expect([await me(first), await me(second)]).toEqual([401, 200]);
  });

  it('never stands in the way of signing in again once it has ended', async () => {
    const person = await aPerson(house);
    expect((await ask('POST', '/auth/sessions', { cookie: 'session=no-such-session' }, { account: person.account, password: PASSWORD })).status).toBe(201);
    expect((await ask('GET', '/organisations', { cookie: 'session=no-such-session' })).status).toBe(200);
  });

  it('ends by signing out', async () => {
    const session = await browser(await aPerson(house));
    const { status, cookies } = await ask('DELETE', '/auth/sessions/current', session);
    expect([status, cookies[0]!.value]).toEqual([204, '']);
    expect(await me(session)).toBe(401);
    expect(await actions()).toContain('identity.signed-out.v1');
  });

  it.each([['idle for two hours', 'lastSeenAt', 120], ['twelve hours old', 'createdAt', 720]])('ends when %s', async (_, which, minutes) => {
    const person = await aPerson(house);
    const session = await browser(person);
    const moment = (minutesAgo: number) => new Date(house.database.clock.now().getTime() - minutesAgo * 60_000);
    const age = (by: number) => which === 'lastSeenAt'
      ? changeRows(house, 'UPDATE session SET lastSeenAt = ? WHERE personId = ?', [moment(by), person.id])
      : changeRows(house, 'UPDATE session SET expiresAt = ? WHERE personId = ?', [moment(by - 720), person.id]);
    await age(minutes - 1);
    expect(await me(session)).toBe(200);
    await age(minutes);
    expect(await me(session)).toBe(401);
  });

  it('is seen at most once a minute', async () => {
    const person = await aPerson(house);
    const session = await browser(person);
    const seen = async () => (await house.database.read<{ lastSeenAt: unknown }>("SELECT lastSeenAt FROM session WHERE personId = ? AND kind = 'BROWSER'", [person.id]))[0]!.lastSeenAt;
    const atFirst = await seen();
    await me(session);
    expect(await seen()).toEqual(atFirst);
    await changeRows(house, 'UPDATE session SET lastSeenAt = ? WHERE personId = ?', [new Date(house.database.clock.now().getTime() - 60_000), person.id]);
    const aMinuteAgo = await seen();
    await me(session);
    expect(await seen()).not.toEqual(aMinuteAgo);
  });

  it('is swept away with its refresh tokens and old counts once it is over', async () => {
    const person = await aPerson(house);
    await changeRows(house, 'UPDATE session SET expiresAt = ? WHERE personId = ?', [new Date(house.database.clock.now().getTime() - 1000), person.id]);
    await house.tick();
    expect(await house.database.read('SELECT id FROM session WHERE personId = ?', [person.id])).toEqual([]);
    expect(await house.database.read('SELECT t.tokenHash FROM refresh_token t LEFT JOIN session s ON s.id = t.sessionId WHERE s.id IS NULL')).toEqual([]);
  });
});

describe('a bearer token', () => {
  let person: TestPerson;
  let sessionId: string;
  beforeAll(async () => {
    person = await aPerson(house);
    sessionId = (await ask('GET', '/auth/sessions', person.headers)).body[0].id;
  });

  const sign = (options: object = {}, payload: object = {}) => new JwtService({}).sign(
    { sid: sessionId, sub: person.id, ...payload },
    { secret: houseKey(), algorithm: 'HS256', header: { alg: 'HS256', typ: 'at+jwt' }, issuer: ISSUER, audience: AUDIENCE, expiresIn: 60, ...options },
  );
  // Typed as text or bytes by Nest, which hands it on to jsonwebtoken as it is.
  const houseKey = () => accessTokenKey(house.app.get(Env)) as never;
  const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  it('is what it should be', async () => expect(await me(bearer(sign()))).toBe(200));

  it.each<[string, () => string]>([
    ['altered', () => sign().replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ sid: sessionId, sub: newId() })).toString('base64url')}.`)],
    ['unsigned', () => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${sign().split('.')[1]}.`],
    ['signed with another key', () => sign({ secret: createSecretKey(randomBytes(32)) })],
    ['signed with the secret itself', () => sign({ secret: house.app.get(Env).secret })],
    ['signed with another algorithm', () => sign({ algorithm: 'HS512', header: { alg: 'HS512', typ: 'at+jwt' } })],
    ['signed with a key pair', () => sign({ secret: undefined, privateKey: keyPair(), algorithm: 'RS256', header: { alg: 'RS256', typ: 'at+jwt' } })],
    ['expired', () => sign({ expiresIn: -60 })],
    ['not valid yet', () => sign({ notBefore: 120 })],
    ['for another audience', () => sign({ audience: 'elsewhere' })],
    ['from another issuer', () => sign({ issuer: 'elsewhere' })],
    ['of another type', () => sign({ header: { alg: 'HS256', typ: 'JWT' } })],
    ['no token', () => 'a.b.c'],
    ['of a session that is not', () => sign({}, { sid: newId() })],
    ["of somebody else's session", () => sign({}, { sub: newId() })],
  ])('is refused when it is %s', async (_, token) => {
    expect((await ask('GET', '/people/me', bearer(token()))).body).toMatchObject({ status: 401, code: 'identity.token-not-valid' });
  });

  it('is no refresh token, and a refresh token is no bearer token', async () => {
    const { refreshToken } = await client(person);
    expect(await me(bearer(refreshToken))).toBe(401);
    expect((await refresh(sign())).status).toBe(400);
    expect(await me({ cookie: `session=${refreshToken}` })).toBe(401);
  });

  it('asks for nobody without a token', async () => expect((await ask('GET', '/people/me')).body).toMatchObject({ status: 401, code: 'platform.sign-in-first' }));
});

describe('a refresh token', () => {
  it('gives new tokens once', async () => {
    const first = await client(await aPerson(house));
    const { status, body } = await refresh(first.refreshToken);
    expect(status).toBe(201);
    expect(await me(bearer(body.accessToken))).toBe(200);
    expect((await refresh(body.refreshToken)).status).toBe(201);
  });

  it('used by many at once gives new tokens to one, and the others lose nothing', async () => {
    const first = await client(await aPerson(house));
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(first.refreshToken)));
    expect(answers.map((one) => one.status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    const won = answers.find((one) => one.status === 201)!;
    expect((await refresh(won.body.refreshToken)).status).toBe(201);
  });

  it('used again later ends the session for both who hold it', async () => {
    const person = await aPerson(house);
    const first = await client(person);
    const second = (await refresh(first.refreshToken)).body;
    await changeRows(house, 'UPDATE refresh_token SET usedAt = ? WHERE usedAt IS NOT NULL', [new Date(house.database.clock.now().getTime() - 31_000)]);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(second.refreshToken)).status).toBe(401);
    expect(await me(bearer(second.accessToken))).toBe(401);
    expect(await actions()).toContain('identity.session-revoked.v1');
    expect(await me(person.headers)).toBe(200);
  });

  it.each(['nonsense', 'x'])('is refused when it is %s', async (token) => expect((await refresh(token)).body).toMatchObject({ status: 401, code: 'identity.refresh-token-not-valid' }));
});

describe('signing out everywhere', () => {
  it('ends cookies, bearer tokens and refresh tokens at once', async () => {
    const person = await aPerson(house);
    const [cookie, token] = [await browser(person), await client(person)];
    expect((await ask('DELETE', '/auth/sessions', cookie)).status).toBe(204);
    expect([await me(cookie), await me(bearer(token.authorization.slice(7))), await me(person.headers), (await refresh(token.refreshToken)).status]).toEqual([401, 401, 401, 401]);
    expect(await me(await browser(person))).toBe(200);
  });

  it('also ends a session that its person opens with a password proven before', async () => {
    const person = await aPerson(house);
    const session = await browser(person);
    await changeRows(house, 'UPDATE person SET tokenEpoch = tokenEpoch + 1 WHERE id = ?', [person.id]);
    expect(await me(session)).toBe(401);
  });

  it('can be done for one session among mine, and never for another person\'s', async () => {
    const person = await aPerson(house);
    const session = await browser(person);
    const sessions = (await ask('GET', '/auth/sessions', session)).body as { id: string; kind: string; current: boolean }[];
    expect(sessions.map(({ kind, current }) => ({ kind, current })).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([{ kind: 'API', current: false }, { kind: 'BROWSER', current: true }]);
    const api = sessions.find((one) => one.kind === 'API')!.id;
    const others = await ask('DELETE', `/auth/sessions/${api}`, (await aPerson(house)).headers);
    const absent = await ask('DELETE', `/auth/sessions/${newId()}`, (await aPerson(house)).headers);
    expect([others.status, others.body]).toEqual([404, absent.body]);
    expect((await ask('DELETE', `/auth/sessions/${api}`, session)).status).toBe(204);
    expect([await me(person.headers), await me(session)]).toEqual([401, 200]);
  });
});

describe('changing the password', () => {
  const change = (headers: Headers, currentPassword: string, newPassword: string) => ask('PUT', '/people/me/password', headers, { currentPassword, newPassword });

  it('needs the old one, keeps this session and ends all others', async () => {
    const person = await aPerson(house);
    const [here, there] = [await browser(person), await browser(person)];
    expect((await change(here, NEW_PASSWORD, NEW_PASSWORD)).body).toMatchObject({ status: 401, code: 'identity.credentials-wrong' });
    expect((await change(here, PASSWORD, 'password123456')).body).toMatchObject({ status: 400, code: 'identity.password-guessable' });
    expect((await change(here, PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect([await me(here), await me(there), await me(person.headers)]).toEqual([200, 401, 401]);
    expect([(await signIn(person.account, PASSWORD)).status, (await signIn(person.account, NEW_PASSWORD)).status]).toEqual([401, 201]);
    expect(await actions()).toContain('identity.password-changed.v1');
  });

  it('leaves nothing of a password among the idempotency keys', async () => {
    const person = await aPerson(house);
    await ask('PUT', '/people/me/password', { ...person.headers, 'idempotency-key': newId() }, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    await ask('POST', '/auth/tokens', { 'idempotency-key': newId() }, { account: person.account, password: NEW_PASSWORD });
    // Other requests leave rows, also those without a key of their own; these routes must not.
    const routes = (await house.database.read<{ scope: string }>('SELECT scope FROM idempotency')).map(({ scope }) => scope.split(' ').slice(1).join(' '));
    expect(routes.filter((route) => /\/(people|people\/me\/password|auth\/sessions|auth\/tokens)$/.test(route) && !route.startsWith('DELETE'))).toEqual([]);
  });
});

describe('failed sign-ins', () => {
  it('look alike for an account that exists and one that does not', async () => {
    const { account } = await aPerson(house);
    const [known, unknown, none] = [await signIn(account, NEW_PASSWORD), await signIn('nobody@jiebang.example', NEW_PASSWORD), await signIn('nonsense', NEW_PASSWORD)];
    expect(known.body).toMatchObject({ status: 401, code: 'identity.credentials-wrong' });
    expect([unknown.body, none.body]).toEqual([known.body, known.body]);
  });

  it('take as long for an account that exists as for one that does not', async () => {
    const { account } = await aPerson(house);
    const time = async (who: string) => {
      const from = performance.now();
      await signIn(who, NEW_PASSWORD);
      return performance.now() - from;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 9; turn++) {
      known.push(await time(account));
      unknown.push(await time(`nobody${turn}@jiebang.example`));
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[4]!;
    // Without a hash to compare with, the one would take a tenth of the other.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
    expect(median(unknown) / median(known)).toBeLessThan(1.7);
  });

  it('lock an account after ten in fifteen minutes, over many addresses, and only signing in', async () => {
    const person = await aPerson(house);
    const attempt = (password: string, serial: number) => house.app.inject({ method: 'POST', url: '/api/auth/sessions', remoteAddress: `192.0.2.${serial}`, payload: { account: person.account, password } });
    for (let serial = 1; serial <= 10; serial++) expect((await attempt(NEW_PASSWORD, serial)).statusCode).toBe(401);
    const refused = await attempt(PASSWORD, 11);
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'identity.too-many-sign-ins']);
    expect(await me(person.headers)).toBe(200);
    await changeRows(house, 'UPDATE attempt_count SET since = ?', [new Date(house.database.clock.now().getTime() - 15 * 60_000)]);
    expect((await attempt(PASSWORD, 12)).statusCode).toBe(201);
  });

  it('lock an account nobody has in the same way', async () => {
    const answers = [];
    for (let turn = 0; turn < 11; turn++) answers.push((await signIn('absent@jiebang.example', NEW_PASSWORD)).status);
    expect(answers).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('count for at most ten guesses, also when all come at once', async () => {
    const { account } = await aPerson(house);
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(account, NEW_PASSWORD)));
    const refusals = answers.map((one) => one.status).sort();
    expect(refusals).toEqual([...Array<number>(10).fill(401), ...Array<number>(20).fill(429)]);
    expect((await signIn(account, PASSWORD)).status).toBe(429);
  });

  it('are forgotten after a sign-in', async () => {
    const { account } = await aPerson(house);
    for (let round = 0; round < 2; round++) {
      for (let turn = 0; turn < 6; turn++) expect((await signIn(account, NEW_PASSWORD)).status).toBe(401);
      expect((await signIn(account, PASSWORD)).status).toBe(201);
    }
  });

  it('lock an address after a hundred', async () => {
    const { account } = await aPerson(house);
    const attempt = (who: string, password: string, remoteAddress: string) => house.app.inject({ method: 'POST', url: '/api/auth/sessions', remoteAddress, payload: { account: who, password } });
    await changeRows(house, 'DELETE FROM attempt_count', []);
    await changeRowsTo(house, 100, () => attempt('nobody@jiebang.example', NEW_PASSWORD, '198.51.100.1'));
    expect([(await attempt(account, PASSWORD, '198.51.100.1')).statusCode, (await attempt(account, PASSWORD, '198.51.100.2')).statusCode]).toEqual([429, 201]);
  });

  it('are told in the audit trail without saying whom they tried to be', async () => {
    const { account, id } = await aPerson(house);
    await signIn(account, NEW_PASSWORD);
    await signIn('stranger@jiebang.example', NEW_PASSWORD);
    const told = await house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE name = 'identity.sign-in-refused.v1' ORDER BY seq DESC LIMIT 2");
    expect(told.map((one) => (JSON.parse(one.payload) as { personId: string | null }).personId)).toEqual([null, id]);
    expect((await house.database.read<{ subject: string }>('SELECT subject FROM attempt_count')).every((one) => /^[0-9a-f]{64}$/.test(one.subject))).toBe(true);
  });

  it.each([{}, { account: 'a@b.cn' }, { account: ['a@b.cn'], password: 'x' }, { account: { $ne: 1 }, password: 'x' }, { account: 'a@b.cn', password: 'x'.repeat(300) }, { account: 'a@b.cn', password: 'x', role: 'ADMIN' }])(
    'are not even counted for %j', async (body) => expect((await ask('POST', '/auth/sessions', {}, body)).body).toMatchObject({ status: 400, code: 'platform.invalid-request' }),
  );
});
