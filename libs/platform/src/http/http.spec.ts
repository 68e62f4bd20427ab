import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type ContextDoor, databaseBusy, PageRequest, ParseId, Public } from '#platform';
import { anActor, from, openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { MAX_BODY_BYTES } from './configure-http.js';

class Member {
  @ApiProperty({ example: '成员' }) @IsString() @MaxLength(10) name!: string;
}

class Found {
  @ApiProperty({ example: '队' }) @IsString() @MaxLength(10) name!: string;
  @ApiProperty({ example: 3 }) @IsInt() size!: number;
  @ApiProperty({ type: [Member] }) @ArrayMaxSize(2) @ValidateNested({ each: true }) @Type(() => Member) members!: Member[];
}

@Controller('things')
class ThingsController {
  @Post() @Public() found(@Body() body: Found) {
    return body;
  }

  @Get() @Public() list(@Query() page: PageRequest) {
    return page;
  }

  @Get('broken') @Public() broken() {
    throw new Error('SELECT secret FROM table');
  }

  @Get('busy') @Public() busy() {
    throw databaseBusy();
  }

  @Get(':id') @Public() one(@Param('id', ParseId) id: string) {
    return { id };
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}
const things: ContextDoor = { name: 'things', module: ThingsModule, schemas: [], migrations: [] };
const good = { name: '队', size: 3, members: [{ name: '甲' }] };

describe('over HTTP', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([peopleByHeader, things])));
  afterAll(() => house.close());

  const post = (payload: unknown, headers: Record<string, string> = {}) =>
    house.app.inject({ method: 'POST', url: '/api/things', payload: typeof payload === 'string' ? payload : JSON.stringify(payload), headers: { 'content-type': 'application/json', ...headers } });
  const faults = async (payload: unknown) => ((await post(payload)).json().errors as { path: string }[] | undefined)?.map((one) => one.path);

  it('lets through what the request class names, and nothing else', async () => {
    expect((await post(good)).json()).toEqual(good);
    expect(await faults({ ...good, role: 'ADMIN' })).toEqual(['role']);
    expect(await faults({ ...good, members: [{ name: '甲', leader: true }] })).toEqual(['members.0.leader']);
    expect(await faults({ ...good, members: [1] })).toEqual(['members.0']);
    expect(await faults({ ...good, members: [...good.members, ...good.members, ...good.members] })).toEqual(['members']);
    expect(await faults({ ...good, name: 'x'.repeat(11), size: '3' })).toEqual(['name', 'size']);
    for (const wrong of [[good], 'null', '7', '"text"', '{', '']) expect((await post(wrong)).statusCode).toBe(400);
  });

  it('lets no prototype in', async () => {
    for (const body of ['{"__proto__":{"x":1},"name":"a","size":1,"members":[]}', '{"constructor":{"prototype":{"x":1}},"name":"a","size":1,"members":[]}']) {
      expect((await post(body)).statusCode).toBe(400);
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('refuses at once what no request class can mean', async () => {
    expect(await faults({ ...good, name: 'a\0b' })).toEqual(['name']);
    expect(await faults('{"name":"\\ud800"}')).toEqual(['name']);
    expect(await faults({ ...good, members: [[]] })).toEqual(['members.0']);
    expect((await house.app.inject('/api/things?cursor=%00')).statusCode).toBe(400);
    const started = performance.now();
    expect((await post({ ...good, members: Array(30_000).fill({}) })).statusCode).toBe(413);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('leads nowhere by a path that cannot be read, and does not repeat it', async () => {
    for (const url of ['/api/%', '/%ff', `/api/things/${'x'.repeat(201)}`]) {
      const answer = await house.app.inject(url);
      expect(answer.json()).toMatchObject({ code: 'platform.no-such-thing', status: 404 });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
  });

  it('reads a query as it is declared', async () => {
    expect((await house.app.inject('/api/things?limit=7')).json()).toEqual({ limit: 7 });
    for (const query of ['limit=0', 'limit=101', 'limit=a', 'limit=1&limit=2', 'more=1', 'cursor=a&cursor=b']) {
      expect((await house.app.inject(`/api/things?${query}`)).statusCode).toBe(400);
    }
  });

  it('speaks Chinese, or English to who prefers it, and gives each refusal its code', async () => {
    const refusal = async (language: string) => (await house.app.inject({ url: '/api/nowhere', headers: { 'accept-language': language } }));
    const answer = await refusal('zh-CN');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({ type: '/api/problems/platform.no-such-thing', code: 'platform.no-such-thing', status: 404, title: '没有找到。' });
    expect((await refusal('en-GB, zh;q=0.5')).json().title).toBe('Not found.');
    // The type of a problem is an address, as RFC 9457 would have it, and somebody lives there.
    expect((await house.app.inject(answer.json().type)).json()).toEqual({ code: 'platform.no-such-thing', kind: 'missing', status: 404, zh: '没有找到。', en: 'Not found.' });
    expect((await house.app.inject('/api/problems')).json().items).toContainEqual(expect.objectContaining({ code: 'platform.sign-in-first', status: 401 }));
    expect((await house.app.inject('/api/problems/no.such-code')).json()).toEqual(answer.json());
    expect((await house.app.inject('/api/things/not-an-id')).json()).toEqual(answer.json());
  });

  it('tells nothing of our own faults but the number of the incident', async () => {
    const answer = await house.app.inject('/api/things/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ type: 'about:blank', code: 'platform.our-fault', status: 500, incident: expect.stringMatching(/^[0-9a-f-]{36}$/), title: expect.any(String) });
    expect(answer.body).not.toMatch(/secret|\.ts|stack/);
  });

  it('asks to come again when the house is busy', async () => {
    const answer = await house.app.inject('/api/things/busy');
    expect({ status: answer.statusCode, after: answer.headers['retry-after'] }).toEqual({ status: 503, after: '2' });
  });

  it('refuses other content types, and bodies that are too large', async () => {
    expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415);
    expect((await post('{}', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    expect((await post({ ...good, name: 'x'.repeat(MAX_BODY_BYTES) })).statusCode).toBe(413);
  });

  it('refuses changes that another site makes with our cookie', async () => {
    const cookie = { cookie: 'session=1', host: 'jiebang.example' };
    for (const headers of [{ ...cookie, 'sec-fetch-site': 'cross-site' }, { ...cookie, origin: 'https://evil.example' }, { ...cookie, origin: 'null' }]) {
      expect((await post(good, headers)).json().code).toBe('platform.foreign-origin');
    }
    expect((await post(good, { ...cookie, origin: 'http://jiebang.example', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
    expect((await post(good, { origin: 'https://evil.example' })).statusCode).toBe(201);
  });

  it('sends its protections with every answer, also with a refusal', async () => {
    for (const url of ['/api/things', '/api/nowhere', '/api/things/broken']) {
      expect((await house.app.inject(url)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("object-src 'none'"), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      });
    }
  });
});

describe('limits', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([peopleByHeader, things], { RATE_PER_ADDRESS: '40', RATE_PER_ACCOUNT: '10' })));
  afterAll(() => house.close());

  it('bound the requests of one address, not those of the next, and a forged one changes nothing', async () => {
    let refused = 0;
    // One after the other: of those that come in the same tick, the limiter judges all by the last one's count.
    for (let index = 0; index < 45; index++) {
      const answer = await house.app.inject({ url: '/api/things', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': `1.1.1.${index}` } });
      if (answer.statusCode === 429) refused++;
    }
    expect(refused).toBe(5);
    expect((await house.app.inject({ url: '/api/things', remoteAddress: '10.0.0.1' })).json().code).toBe('platform.too-many-requests');
    expect((await house.app.inject({ url: '/api/health/live', remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
    expect((await house.app.inject({ url: '/api/things', remoteAddress: '10.0.0.2' })).statusCode).toBe(200);
  });

  it('bound the changes of one account, from wherever they come', async () => {
    const someone = from(anActor());
    const change = (index: number) => house.app.inject({ method: 'POST', url: '/api/things', payload: good, headers: someone, remoteAddress: `10.0.1.${index}` });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => change(index)));
    // A minute may end in between.
    expect(answers.filter((one) => one.statusCode === 429).length).toBeGreaterThanOrEqual(1);
    expect(answers.find((one) => one.statusCode === 429)!.json().code).toBe('platform.too-many-changes');
    expect((await house.app.inject({ url: '/api/things', headers: someone, remoteAddress: '10.0.1.50' })).statusCode).toBe(200);
  });
});
