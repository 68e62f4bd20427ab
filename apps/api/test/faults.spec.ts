import { expect, it } from '@jest/globals';
import { hasRedisServer } from '#testing';
import { drill, short } from '../../../tools/faults/drill.js';
import { hasServices } from './stage.js';

// The short form of `npm run faults`. It empties and restarts a Redis, so that has to be its own.
const possible = !hasServices || hasRedisServer();

(possible ? it : it.skip)(`keeps every promise while its processes are killed, on ${hasServices ? 'MariaDB/MySQL and Redis' : 'SQLite'}`, async () => {
  const { changes, findings } = await drill(hasServices ? 'services' : 'embedded', short);
  expect(findings.filter((one) => one.broken.length > 0)).toEqual([]);
  expect(changes).toBeGreaterThan(100);
}, 300_000);
