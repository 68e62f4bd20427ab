import { ruleOf } from '#kernel';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AUTHENTICATOR, type Authenticator, signInFirst } from '../access/authenticator.js';
import { noSuchRoute } from '../http/framework.problems.js';
import { sendProblem } from '../http/problem.filter.js';
import { BullDoorbell } from '../jobs/bull.doorbell.js';
import { DOORBELL, type Doorbell } from '../jobs/doorbell.js';
import { queueNames } from '../jobs/queues.js';
import { platformPolicy } from './platform.policy.js';

const PATH = '/api/admin/bull-board';
const logger = new Logger('bull-board');

/**
 * Hangs up bull-board in Bull mode. What it shows are rings, not jobs: cleaning them loses nothing, the sweeper rings
 * again. It stands outside Nest's guard, so it asks the same authenticator and policy by itself. The board is built
 * when an operator first opens it: no process waits for it at its start. Call this between openHouse and listen.
 */
export async function mountBullBoard(app: NestFastifyApplication): Promise<void> {
  const doorbell = app.get<Doorbell>(DOORBELL);
  if (!(doorbell instanceof BullDoorbell)) return;
  const authenticator = app.get<Authenticator>(AUTHENTICATOR);
  let board: Promise<FastifyInstance> | undefined;
  await app.getHttpAdapter().getInstance().register(async (inside: FastifyInstance) => {
    inside.setErrorHandler(sendProblem);
    inside.addHook('onRequest', async (request) => {
      const actor = await authenticator.authenticate(request);
      if (!actor) throw signInFirst();
      if (!ruleOf(platformPolicy, 'platform.operate')(actor, undefined)) throw noSuchRoute();
    });
    // Bodies are left for the board to read.
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const path of [PATH, `${PATH}/*`]) {
      inside.all(path, async (request, reply) => {
        const { routing } = await (board ??= buildBoard(doorbell));
        reply.hijack();
        routing(request.raw, reply.raw);
      });
    }
  });
}

async function buildBoard(doorbell: BullDoorbell): Promise<FastifyInstance> {
  const [{ fastify }, { createBullBoard }, { BullAdapter }, { FastifyAdapter }] = await Promise.all([
    import('fastify'), import('@bull-board/api'), import('@bull-board/api/bullAdapter'), import('@bull-board/fastify'),
  ]);
  const adapter = new FastifyAdapter().setBasePath(PATH);
  const queues = doorbell.all(queueNames).map((queue) => new BullAdapter(queue));
  createBullBoard({ queues, serverAdapter: adapter, options: { uiConfig: { boardTitle: 'Jiebang 揭榜台' } } });
  // Instead of bull-board's own handler, which shows the texts of errors.
  adapter.setErrorHandler((error) => {
    logger.error({ err: error }, 'unexpected error');
    return { status: 500, body: { error: 'see the log' } };
  });
  const board = fastify();
  await board.register(adapter.registerPlugin(), { prefix: PATH });
  await board.ready();
  return board;
}
