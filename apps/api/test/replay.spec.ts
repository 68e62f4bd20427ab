import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { packageRoot } from '#platform';
import { playLists } from '../../../tools/replay/play-lists.js';
import { hasServices } from './stage.js';

// The short form of `npm run replay`, on made-up lists in the format of the real ones.
it(`plays lists through the API of the built product and ends with the counts of the files, on ${hasServices ? 'MariaDB/MySQL and Redis' : 'SQLite'}`, async () => {
  const tally = await playLists(join(packageRoot(), 'apps', 'api', 'test', 'replay-lists'), hasServices ? 'services' : 'embedded', 6000);
  expect(tally.different).toEqual([]);
}, 180_000);
