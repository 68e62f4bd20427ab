import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Draining, Env } from '#platform';
import { nobody, openTestHouse, type TestHouse } from '#testing';

describe('what operators ask without signing in', () => {
  let house: TestHouse;
  beforeAll(async () => void (house = await openTestHouse([nobody], { METRICS_TOKEN: 'a-token-of-16-characters' })));
  afterAll(() => house.close());

  it('is live and ready', async () => {
    expect((await house.app.inject('/api/health/live')).json()).toEqual({ status: 'live' });
    expect((await house.app.inject('/api/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('shows metrics to this host, or to the holder of the token, and to nobody else', async () => {
    const metrics = (headers: Record<string, string>, remoteAddress = '127.0.0.1') => house.app.inject({ url: '/api/metrics', headers, remoteAddress });
    const answer = await metrics({});
    expect(answer.headers['content-type']).toContain('text/plain');
    for (const name of ['jiebang_queue_jobs{queue="bids",state="ready"} 0', 'jiebang_outbox_waiting 0', 'jiebang_database_up 1', 'jiebang_nodejs_eventloop_lag', 'jiebang_http_request_seconds']) {
      expect(answer.body).toContain(name);
    }
    expect((await metrics({}, '10.0.0.9')).statusCode).toBe(404);
    expect((await metrics({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404);
    expect((await metrics({ authorization: 'Bearer wrong' }, '10.0.0.9')).statusCode).toBe(404);
    expect((await metrics({ authorization: `Bearer ${house.get(Env).METRICS_TOKEN}` }, '10.0.0.9')).statusCode).toBe(200);
  });

  it('says that it leaves, and tells every connection to end', async () => {
    house.get(Draining).begin();
    const answer = await house.app.inject('/api/health/ready');
    expect({ status: answer.statusCode, body: answer.json(), connection: answer.headers.connection }).toEqual({ status: 503, body: { status: 'draining' }, connection: 'close' });
    expect((await house.app.inject('/api/health/live')).statusCode).toBe(200);
  });
});
