/**
 * The queues and how many jobs of each one process runs at a time. The first three track what the programme is
 * judged by; risky work (imports, a mail server that does not answer) has a queue to itself, so that it cannot hold up
 * its neighbours.
 */
export const queues = {
  matchmaking: 4,
  'project-progress': 4,
  'jobs-created': 4,
  propositions: 4,
  bids: 4,
  notifications: 4,
  mail: 4,
  statistics: 2,
  imports: 1,
  housekeeping: 1,
} as const;

export type QueueName = keyof typeof queues;

export const queueNames = Object.keys(queues) as QueueName[];
