// npm run listing:rebuild: writes what is kept ready for the public list of the database named by the environment anew.
import { closeHouse, openHouse, readEnv } from '#platform';
import { RebuildListing } from '#propositions';
import { contexts } from '../apps/api/src/contexts.js';

const app = await openHouse(readEnv({ LOG_LEVEL: 'warn', ...process.env }), contexts);
await app.init();
try {
  const { propositions, strays, counts } = await app.get(RebuildListing).run();
  console.log(`${propositions} propositions written anew; ${strays} rows that stood for none removed; ${counts} counts put right.`);
} finally {
  await closeHouse(app);
}
process.exit();
