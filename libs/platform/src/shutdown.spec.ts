import { Agent, get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { closeOnSignals, type ContextDoor, Public } from '#platform';
import { nobody, openTestHouse, type TestHouse, until } from '#testing';

let arrived!: () => void;
let letGo!: () => void;
const inHand = new Promise<void>((resolve) => (arrived = resolve));
const released = new Promise<void>((resolve) => (letGo = resolve));

@Controller('slow')
class SlowController {
  @Get() @Public()
  async read() {
    arrived();
    await released;
    return { done: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}
const slow: ContextDoor = { name: 'slow', module: SlowModule, schemas: [], migrations: [] };

const ask = (url: string, agent: Agent) => new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
  get(url, { agent }, (answer) => {
    let text = '';
    answer.on('data', (chunk) => (text += chunk)).on('end', () => resolve(Object.assign(answer, { text })));
  }).on('error', reject);
});

describe('a process that is told to leave', () => {
  let house: TestHouse;
  let url: string;
  const agent = new Agent({ keepAlive: true });
  beforeAll(async () => {
    house = await openTestHouse([nobody, slow]);
    await house.app.listen(0, '127.0.0.1');
    url = await house.app.getUrl();
  });
  afterAll(async () => {
    agent.destroy();
    for (const event of ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
    await house.close();
  });

  it('says so, finishes what it has in hand and ends once, in time, though connections are kept alive', async () => {
    const exits: number[] = [];
    const exited = new Promise<void>((resolve) => closeOnSignals(house.app, { noticeMs: 200, exit: (code) => { exits.push(code); resolve(); } }));
    await ask(`${url}/api/health/live`, agent);
    const request = ask(`${url}/api/slow`, agent);
    await inHand;
    const before = performance.now();
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    const ready = await ask(`${url}/api/health/ready`, agent);
    expect({ status: ready.statusCode, text: ready.text, connection: ready.headers.connection }).toEqual({ status: 503, text: '{"status":"draining"}', connection: 'close' });
    await until(() => !house.app.getHttpServer().listening);
    letGo();
    const answer = await request;
    expect({ text: answer.text, connection: answer.headers.connection }).toEqual({ text: '{"done":true}', connection: 'close' });
    await exited;
    expect(exits).toEqual([0]);
    expect(performance.now() - before).toBeLessThan(4000);
    await expect(ask(`${url}/api/health/live`, agent)).rejects.toThrow();
  });
});
