import { Database, type Env } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readAccounts } from './demo/demo-accounts.js';
import { loadDemo } from './demo/load-demo.js';

/** Says where the product listens and, on a demonstration base, who may sign in. Drills wait for its first line. */
export async function welcome(app: NestFastifyApplication, env: Env): Promise<void> {
  const url = await app.getUrl();
  if (env.DEMO && !env.production && (await isEmpty(app.get(Database)))) await loadDemo(app, env);
  console.log(`Jiebang listens on ${url}`);
  const accounts = readAccounts(env.dataDir);
  if (accounts) {
    console.log(`API: ${url}/api/docs · propositions: ${url}/api/propositions\n`);
    console.log('Demonstration accounts, one per role (kept in DATA_DIR/demo-accounts.json):');
    for (const { role, account } of accounts.people) console.log(`  ${role.padEnd(26)} ${account}`);
    console.log(`  password of all of them: ${accounts.password}`);
  }
}

const isEmpty = async (database: Database): Promise<boolean> => (await database.read('SELECT id FROM person LIMIT 1')).length === 0;
