import { openTestHouse } from '#testing';
import { openSite } from '../../../tools/drill/processes.js';
import { contexts } from '../src/contexts.js';
import { Cast } from './cast.js';

/** Where a test of many at once takes place. */
export interface Stage {
  readonly name: string;
  readonly cast: Cast;
  /** Where the product answers. */
  readonly addresses: () => readonly string[];
  /** Lets the deadlines within the next hour pass, if time can be passed here; with real processes it just passes. */
  readonly passAnHour: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Whether MariaDB/MySQL and Redis are there, so that several processes can share them. */
export const hasServices = process.env.TEST_DATABASE_URL !== undefined && process.env.TEST_REDIS_URL !== undefined;

/** Two API processes and a worker of the built product; on SQLite, which one process may open, one house. */
export const openStage = (): Promise<Stage> => (hasServices ? processes() : house());

async function processes(): Promise<Stage> {
  const site = await openSite('services');
  const cast = Cast.onSite(site);
  await Promise.all([site.start('api'), site.start('api'), site.start('worker')]);
  return { name: 'two API processes', cast, addresses: site.addresses, passAnHour: async () => undefined, close: site.remove };
}

async function house(): Promise<Stage> {
  const one = await openTestHouse(contexts);
  const address = await one.address();
  return { name: 'one process', cast: await Cast.inHouse(one), addresses: () => [address], passAnHour: () => one.tick({ ahead: 3_610_000 }), close: () => one.close() };
}
