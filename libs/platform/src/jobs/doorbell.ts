import type { QueueName } from './queues.js';

/**
 * Tells workers that a job is waiting. It may ring twice or not at all: the job row decides what runs, and the
 * sweeper rings again for what was left lying. Two drivers pass one contract suite (doorbell.contract.ts).
 */
export interface Doorbell {
  ring(queue: QueueName, jobId: string, delayMs: number): Promise<void>;
  /** From now on, rings of this queue call `run`, at most `concurrency` at a time in this process. */
  answer(queue: QueueName, concurrency: number, run: (jobId: string) => Promise<void>): void;
  /** Whether rings arrive at the moment. */
  works(): Promise<boolean>;
  /** Takes no new rings and waits for the running ones. */
  close(): Promise<void>;
}

export const DOORBELL = Symbol('Doorbell');
