import { endOfDay } from '#kernel';
import type { Reader } from '#platform';
import { countedEvents } from '../domain/dictionary.js';

const names = `(${countedEvents.map((one) => `'${one.name}'`).join(', ')})`;

/** How many events up to the end of this day the fold has not reached: not relayed yet, waiting, running or failed for good. */
export async function uncountedEvents(reader: Reader, lastDay: string): Promise<number> {
  const [waiting] = await reader.query<{ events: number }>(
    `SELECT COUNT(*) AS events FROM outbox WHERE relayedAt IS NULL AND name IN ${names} AND occurredAt < ?`, [endOfDay(lastDay)],
  );
  const [queued] = await reader.query<{ events: number }>(
    "SELECT COUNT(*) AS events FROM job j JOIN outbox o ON o.eventId = j.eventId WHERE j.queue = 'statistics' AND j.handler = 'statistics.fold' AND j.state IN ('ready', 'running', 'dead') AND o.occurredAt < ?", [endOfDay(lastDay)],
  );
  return Number(waiting!.events) + Number(queued!.events);
}
