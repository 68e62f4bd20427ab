import { Problem, ruleOf } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AUTHENTICATOR, type Authenticator, signInFirst } from '../access/authenticator.js';
import { noSuchRoute } from '../http/framework.problems.js';
import { problemBody, statusFor } from '../http/problem.filter.js';
import { BullDoorbell } from '../jobs/bull.doorbell.js';
import { DOORBELL, type Doorbell } from '../jobs/doorbell.js';
import { queueNames } from '../jobs/queues.js';
import { platformPolicy } from './platform.policy.js';

const PATH = '/api/admin/bull-board';

/**
 * Hangs up bull-board in Bull mode. What it shows are rings, not jobs: cleaning them loses nothing, the sweeper rings
 * again. It is a Fastify plugin outside Nest's guard, so it asks the same authenticator and policy by itself.
 * Loaded here and not before: a house without Redis never pays for it. Call it between openHouse and listen.
 */
export async function mountBullBoard(app: NestFastifyApplication): Promise<void> {
  const doorbell = app.get<Doorbell>(DOORBELL);
  if (!(doorbell instanceof BullDoorbell)) return;
  const [{ createBullBoard }, { BullAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'), import('@bull-board/api/bullAdapter'), import('@bull-board/fastify'),
  ]);
  const board = new FastifyAdapter().setBasePath(PATH);
  const queues = doorbell.all(queueNames).map((queue) => new BullAdapter(queue));
  createBullBoard({ queues, serverAdapter: board, options: { uiConfig: { boardTitle: 'Jiebang 揭榜台' } } });
  // Instead of bull-board's own handler, which would answer 500 to our refusals and show the texts of errors. Its type
  // knows only the statuses that it gives itself.
  board.setErrorHandler((error) => (error instanceof Problem
    ? { status: statusFor(error) as never, body: problemBody(error, 'zh') }
    : { status: 500, body: { error: 'see the log' } }));
  const authenticator = app.get<Authenticator>(AUTHENTICATOR);
  await app.getHttpAdapter().getInstance().register(async (inside: FastifyInstance) => {
    inside.addHook('onRequest', async (request) => {
      const actor = await authenticator.authenticate(request);
      if (!actor) throw signInFirst();
      if (!ruleOf(platformPolicy, 'platform.operate')(actor, undefined)) throw noSuchRoute();
    });
    await inside.register(board.registerPlugin(), { prefix: PATH });
  });
}
