import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { PinoLogger } from 'nestjs-pino';
import { openTestHouse, peopleByHeader, type TestHouse } from '#testing';

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse([peopleByHeader])));
afterAll(() => house.close());

/** Where pino writes: kept under a symbol that only pino itself has. */
function stream(): { write(line: string): boolean } {
  const root = PinoLogger.root as unknown as Record<symbol, { write(line: string): boolean }>;
  return root[Object.getOwnPropertySymbols(root).find((one) => one.description === 'pino.stream')!]!;
}

it('tells of a refusal which request it was and how it ended, and no value that was sent', async () => {
  PinoLogger.root.level = 'info';
  const lines: string[] = [];
  const writing = jest.spyOn(stream(), 'write').mockImplementation((line) => lines.push(line) > 0);
  await house.app.inject({ url: '/api/nowhere?name=somebody', headers: { authorization: 'Bearer secret', 'x-name': 'somebody' } });
  writing.mockRestore();
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 30, reqId: expect.any(String), method: 'GET', path: '/api/nowhere', status: 404, ms: expect.any(Number), msg: 'request completed' }),
  ]);
  expect(lines[0]).not.toMatch(/somebody|secret/);
});
