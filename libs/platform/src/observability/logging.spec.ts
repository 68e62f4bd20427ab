import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { systemActor } from '#kernel';
import { type ContextDoor, Public, type Tx, UnitOfWork } from '#platform';
import { openTestHouse, peopleByHeader, type TestHouse } from '#testing';
import { TurnSchema } from '../database/turn.schema.js';

const waysToInsert: Record<string, (tx: Tx, name: string) => Promise<unknown>> = {
  typeorm: (tx, name) => tx.manager.insert(TurnSchema, { name }),
  driver: (tx, name) => tx.execute('INSERT INTO turn (name) VALUES (?)', [name]),
};

@Controller('twice')
class TwiceController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get(':how/:name') @Public()
  async insert(@Param('how') how: string, @Param('name') name: string) {
    for (let time = 0; time < 2; time++) await this.uow.run(systemActor('test'), (tx) => waysToInsert[how]!(tx, `${name}@secret.example`));
  }
}

@Module({ controllers: [TwiceController] })
class TwiceModule {}
const twice: ContextDoor = { name: 'twice', module: TwiceModule, schemas: [], migrations: [] };

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([peopleByHeader, twice])));
afterAll(() => house.close());

/** Where pino writes: kept under a symbol that only pino itself has. */
function stream(): { write(line: string): boolean } {
  const root = PinoLogger.root as unknown as Record<symbol, { write(line: string): boolean }>;
  return root[Object.getOwnPropertySymbols(root).find((one) => one.description === 'pino.stream')!]!;
}

/** The lines that are logged meanwhile. */
async function logged(work: () => Promise<unknown>): Promise<string[]> {
  PinoLogger.root.level = 'info';
  const lines: string[] = [];
  const writing = jest.spyOn(stream(), 'write').mockImplementation((line) => lines.push(line) > 0);
  await work();
  writing.mockRestore();
  return lines;
}

it('tells of a refusal which request it was and how it ended, and no value that was sent', async () => {
  const lines = await logged(() => house.app.inject({ url: '/api/nowhere?name=somebody', headers: { authorization: 'Bearer secret', 'x-name': 'somebody' } }));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 30, reqId: expect.any(String), method: 'GET', path: '/api/nowhere', status: 404, ms: expect.any(Number), msg: 'request completed' }),
  ]);
  expect(lines[0]).not.toMatch(/somebody|secret/);
});

it.each(Object.keys(waysToInsert))('tells of an error of the database (%s) what it was and where, and no value of the statement', async (how) => {
  const answer: { body?: string } = {};
  const lines = await logged(async () => void (answer.body = (await house.app.inject(`/api/twice/${how}/of-${how}`)).body));
  const line = lines.find((one) => one.includes('unexpected error'))!;
  expect(JSON.parse(line)).toMatchObject({
    level: 50, incident: (JSON.parse(answer.body!) as { incident: string }).incident,
    err: { type: how === 'typeorm' ? 'QueryFailedError' : expect.any(String), code: expect.stringMatching(/ER_DUP_ENTRY|SQLITE_CONSTRAINT/), stack: expect.stringMatching(/\n {4}at /) },
  });
  expect(lines.join()).not.toContain('@secret');
});

it('tells of an error that is logged alone no more than of one with words', async () => {
  const error = Object.assign(new Error("Duplicate entry '@secret' for key 'ux_a'"), { code: 'ER_DUP_ENTRY', parameters: ['@secret'] });
  const lines = await logged(async () => new Logger('test').error(error));
  expect(JSON.parse(lines[0]!)).toMatchObject({ err: { type: 'Error', code: 'ER_DUP_ENTRY', message: "Duplicate entry '…' for key 'ux_a'" } });
  expect(lines.join()).not.toContain('@secret');
});
