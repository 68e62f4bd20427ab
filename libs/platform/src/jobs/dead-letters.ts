import { type Actor, defineEvent, defineProblem, happened } from '#kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import type { QueueName } from './queues.js';
import { Rings } from './rings.js';

export const deadLetterMissing = defineProblem({
  code: 'platform.dead-letter-missing',
  kind: 'missing',
  zh: '没有这个失败任务，或它已被重新执行。',
  en: 'There is no such dead letter, or it has been driven again already.',
});

export const JobRedriven = defineEvent<{ jobId: string; handler: string }>({
  name: 'platform.job-redriven.v1',
  aggregate: 'job',
  subject: 'jobId',
  about: 'An operator gave a dead letter a fresh set of attempts.',
});

/** Jobs that gave up. They keep their error until somebody drives them again. */
@Injectable()
export class DeadLetters {
  constructor(private readonly uow: UnitOfWork, private readonly rings: Rings) {}

  async redrive(actor: Actor, jobId: string): Promise<{ id: string; state: 'ready' }> {
    const queue = await this.uow.run(actor, async (tx) => {
      const [job] = await tx.query<{ queue: QueueName; handler: string }>("SELECT queue, handler FROM job WHERE id = ? AND state = 'dead'", [jobId]);
      if (!job) throw deadLetterMissing();
      const changed = await tx.execute(
        "UPDATE job SET state = 'ready', attempts = 0, availableAt = ?, rungAt = ?, finishedAt = NULL WHERE id = ? AND state = 'dead'",
        [tx.now, tx.now, jobId],
      );
      if (changed !== 1) throw deadLetterMissing();
      await tx.publish([happened(JobRedriven, tx.now, { jobId, handler: job.handler })]);
      return job.queue;
    });
    // Nobody waits for Redis: what this ring cannot do, the sweeper does.
    void this.rings.ring([{ queue, jobId }]);
    return { id: jobId, state: 'ready' };
  }
}
