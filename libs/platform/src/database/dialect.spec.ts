import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isRestartable, isUnreachable, tookTooLong } from './dialect.js';

const driverError = (facts: object) => Object.assign(new Error('said by the driver'), facts);
/** As the driver throws it, and as TypeORM wraps it. */
const bothWays = (facts: object) => [driverError(facts), new QueryFailedError('SELECT 1', [], driverError(facts))];

describe('what a driver throws', () => {
  it.each([
    { code: 'PROTOCOL_CONNECTION_LOST', fatal: true },
    { code: 'ECONNRESET', fatal: true },
    { code: 'ECONNREFUSED' },
    { code: 'ER_CONNECTION_KILLED', errno: 1927 },
    { fatal: true },
  ])('is a lost connection, after which a unit of work runs again: %j', (facts) => {
    for (const error of bothWays(facts)) expect([isUnreachable(error), isRestartable(error)]).toEqual([true, true]);
  });

  it.each([{ code: 'ER_LOCK_WAIT_TIMEOUT' }, { code: 'ER_STATEMENT_TIMEOUT' }, { code: 'ER_QUERY_TIMEOUT' }, { code: 'SQLITE_BUSY' }])(
    'took too long, and would again at once: %j', (facts) => {
      for (const error of bothWays(facts)) expect([tookTooLong(error), isRestartable(error)]).toEqual([true, false]);
    },
  );

  it.each([{ code: 'ER_PARSE_ERROR' }, { code: 'SQLITE_ERROR' }, {}])('is our fault: %j', (facts) => {
    for (const error of [...bothWays(facts), undefined]) expect([isUnreachable(error), tookTooLong(error), isRestartable(error)]).toEqual([false, false, false]);
  });
});
