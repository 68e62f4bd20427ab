import { expect, it } from '@jest/globals';
import { tooManyRows } from '../tabular/table.problems.js';
import { tooManyRequests } from './framework.problems.js';
import { statusFor } from './problem.filter.js';

it('takes the status from the kind of a problem, whatever its code is called', () => {
  expect(statusFor(tooManyRequests())).toBe(429);
  expect(statusFor(tooManyRows())).toBe(413);
});
