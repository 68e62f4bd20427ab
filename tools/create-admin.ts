// npm run admin:create -- ACCOUNT: registers a person and makes them the platform's administrator.
// The password comes from ADMIN_PASSWORD, or one is made and printed once.
import { randomBytes } from 'node:crypto';
import { AppointPlatformAdminUseCase, RegisterPersonUseCase } from '#identity';
import { systemActor } from '#kernel';
import { closeHouse, openHouse, readEnv } from '#platform';
import { contexts } from '../apps/api/src/contexts.js';

const account = process.argv[2];
if (!account) throw new Error('usage: npm run admin:create -- ACCOUNT');
const password = process.env.ADMIN_PASSWORD ?? randomBytes(18).toString('base64url');

const app = await openHouse(readEnv({ LOG_LEVEL: 'warn', ...process.env }), contexts);
await app.init();
try {
  const operator = systemActor('operator');
  const personId = await app.get(RegisterPersonUseCase).execute(operator, { account, displayName: '平台管理员', kinds: ['STAFF'], password });
  if (!personId) throw new Error(`${account} is registered already`);
  await app.get(AppointPlatformAdminUseCase).execute(operator, personId);
  console.log(process.env.ADMIN_PASSWORD ? `${account} administers the platform.` : `${account} administers the platform; password: ${password}`);
} finally {
  await closeHouse(app);
}
process.exit();
