import { closeOnSignals, openHouse, readEnv, Worker } from '#platform';
import { contexts } from '../../api/src/contexts.js';

const env = readEnv();
if (env.queueMode === 'embedded') throw new Error('A worker process needs REDIS_URL; without Redis the API process works through the jobs itself.');
const app = await openHouse(env, contexts);
await app.init();
closeOnSignals(app);
await app.get(Worker).start({ alone: false });
console.log('Jiebang works.');
