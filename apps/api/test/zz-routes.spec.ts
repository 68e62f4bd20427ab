import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { describeApi } from '#platform';
import { openTestHouse } from '#testing';
import { contexts } from '../src/contexts.js';
it('x', async () => {
  const house = await openTestHouse(contexts);
  writeFileSync('/tmp/try/openapi.json', JSON.stringify(describeApi(house.app), null, 1));
  await house.close();
});
