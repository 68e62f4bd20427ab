import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { safeError } from './safe-error.js';

const driverError = (message: string, facts: object) => Object.assign(new Error(message), facts);

describe('an error that is written down', () => {
  it.each([
    ["Duplicate entry 'secret' for key 'ux_person_account'", 'ER_DUP_ENTRY', "Duplicate entry '…' for key 'ux_person_account'"],
    ["Duplicate entry 'o'secret' for key 'x'-' for key 'person.ux_person_account'", 'ER_DUP_ENTRY', "Duplicate entry '…' for key 'person.ux_person_account'"],
    ["Duplicate entry 'a\n    at secret' for key 'ux'", 'ER_DUP_ENTRY', "Duplicate entry '…' for key 'ux'"],
    ["Incorrect integer value: 'secret' for column 'attempts' at row 1", 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD', "Incorrect integer value: '…' for column 'attempts' at row 1"],
    ["Data too long for column 'name' at row 1", 'ER_DATA_TOO_LONG', "Data too long for column 'name' at row 1"],
    ["You have an error in your SQL syntax near 'secret' at line 1", 'ER_PARSE_ERROR', "You have an error in your SQL syntax near '…' at line 1"],
    ['UNIQUE constraint failed: person.account', 'SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: person.account'],
  ])('%j keeps no value', (said, code, kept) => {
    const raw = driverError(said, { code, errno: 1, sql: "INSERT INTO person VALUES ('secret')", sqlMessage: said });
    for (const error of [raw, new QueryFailedError('INSERT INTO person VALUES (?)', ['secret'], raw)]) {
      const safe = safeError(error);
      expect(safe).toMatchObject({ type: error.constructor.name, code, message: kept });
      expect(Object.keys(safe)).toEqual(['type', 'code', 'message', 'stack']);
      expect(safe.stack).toMatch(/safe-error\.spec\.ts/);
      expect(JSON.stringify(safe)).not.toContain('secret');
    }
  });

  it('keeps no text that could not be parsed', () => {
    const parse = () => JSON.parse('{"phone":"secret",}') as unknown;
    try {
      parse();
    } catch (error) {
      expect(JSON.stringify(safeError(error))).not.toContain('secret');
    }
    expect(parse).toThrow();
  });

  it('keeps the words of our own', () => {
    const safe = safeError(new TypeError("Cannot read properties of undefined (reading 'x')"));
    expect(safe).toEqual({ type: 'TypeError', message: "Cannot read properties of undefined (reading 'x')", stack: expect.stringContaining('safe-error.spec.ts') });
    expect(safeError('thrown words')).toEqual({ type: 'string', message: 'not an error', stack: '' });
    expect(safeError(undefined).type).toBe('undefined');
  });
});
