// npm run jobs:backfill -- HANDLER: makes the jobs of a handler for the facts that were told before it existed.
import { Backfill, closeHouse, openHouse, readEnv } from '#platform';
import { contexts } from '../apps/api/src/contexts.js';

const handler = process.argv[2];
if (!handler) throw new Error('usage: npm run jobs:backfill -- HANDLER');

const app = await openHouse(readEnv({ LOG_LEVEL: 'warn', ...process.env }), contexts);
await app.init();
try {
  const made = await app.get(Backfill).run(handler);
  console.log(`${made} jobs were missing for ${handler}; the workers take them up now.`);
} finally {
  await closeHouse(app);
}
process.exit();
