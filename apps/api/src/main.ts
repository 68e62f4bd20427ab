import { closeOnSignals, mountApiDocs, mountBullBoard, openHouse, readEnv, Worker } from '#platform';
import { contexts } from './contexts.js';
import { welcome } from './welcome.js';

const env = readEnv();
const app = await openHouse(env, contexts);
mountApiDocs(app, env);
await mountBullBoard(app);
closeOnSignals(app);
await app.listen(env.PORT, env.HOST);
// Without Redis this process does the work too; with it, apps/worker does.
if (env.queueMode === 'embedded') await app.get(Worker).start({ alone: env.DATABASE_URL === undefined });
await welcome(app, env);
