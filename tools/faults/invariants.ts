import { setTimeout as pause } from 'node:timers/promises';
import { RebuildQuery } from '#statistics';
import { closeHouse, Database, openHouse, readEnv, verifyTrail } from '#platform';
import { contexts } from '../../apps/api/src/contexts.js';
import type { Site } from '../drill/processes.js';
import type { Acknowledged } from './load.js';

/** One promise and how it stands; `broken` is empty when it holds. */
export interface Finding {
  readonly promise: string;
  readonly broken: string[];
}

/** Waits until every fact is relayed and every job of a fact has ended. */
export async function settle(database: Database, limitMs: number): Promise<void> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(500)) {
    const [left] = await database.read<{ facts: number; jobs: number }>(
      `SELECT (SELECT COUNT(*) FROM outbox WHERE relayedAt IS NULL) AS facts, (SELECT COUNT(*) FROM job WHERE eventId IS NOT NULL AND state IN ('ready', 'running')) AS jobs`,
    );
    if (Number(left!.facts) === 0 && Number(left!.jobs) === 0) return;
  }
}

/** Checks every promise against the database of a site. On SQLite no process of the site may be running. */
export async function checkInvariants(site: Site, acknowledged: Acknowledged, settleMs: number): Promise<Finding[]> {
  const app = await openHouse(readEnv({ ...site.environment, LOG_LEVEL: 'silent' }), contexts);
  await app.init();
  const database = app.get(Database);
  try {
    await settle(database, settleMs);
    return [
      await bidsAreAsAcknowledged(database, acknowledged),
      await none(database, 'places taken equal bids in play', "SELECT p.id FROM proposition p LEFT JOIN bid b ON b.propositionId = p.id AND b.state = 'SEALED' GROUP BY p.id, p.bidCount HAVING p.bidCount <> COUNT(b.id)"),
      await jobsAreExpectedOnce(database, acknowledged),
      await none(database, 'every fact is told once', "SELECT subjectId FROM outbox WHERE name IN ('bids.bid-submitted.v1', 'propositions.proposition-published.v1') GROUP BY name, subjectId HAVING COUNT(*) > 1"),
      await none(database, 'every fact is relayed', 'SELECT eventId FROM outbox WHERE relayedAt IS NULL'),
      await none(database, 'every job has ended, none of them dead', "SELECT id FROM job WHERE eventId IS NOT NULL AND state <> 'done'"),
      await none(database, 'every fact was handled by every handler once', 'SELECT j.id FROM job j LEFT JOIN inbox i ON i.eventId = j.eventId AND i.handler = j.handler WHERE j.eventId IS NOT NULL AND i.eventId IS NULL'),
      { promise: 'the audit trail verifies', broken: faultsOf(await verifyTrail(database)) },
      { promise: 'statistics equal a rebuild', broken: (await app.get(RebuildQuery).differences()).map((one) => JSON.stringify(one)) },
    ];
  } finally {
    await closeHouse(app);
  }
}

async function bidsAreAsAcknowledged(database: Database, { bids }: Acknowledged): Promise<Finding> {
  const rows = await database.read<{ id: string; state: string; revision: number }>('SELECT id, state, revision FROM bid');
  const kept = new Map(rows.map((row) => [row.id, row]));
  const broken = [...bids].flatMap(([id, { revision, withdrawn }]) => {
    const row = kept.get(id);
    const as = withdrawn ? 'WITHDRAWN' : 'SEALED';
    return row?.state === as && row.revision === revision ? [] : [`${id}: acknowledged ${as} r${revision}, kept ${row ? `${row.state} r${row.revision}` : 'nothing'}`];
  });
  const extra = rows.filter((row) => !bids.has(row.id)).map((row) => `${row.id}: kept, never acknowledged`);
  return { promise: `${bids.size} acknowledged bids stand as acknowledged, and no other`, broken: [...broken, ...extra] };
}

async function jobsAreExpectedOnce(database: Database, { expectedJobs }: Acknowledged): Promise<Finding> {
  const rows = await database.read<{ propositionId: string; jobs: number | string }>("SELECT propositionId, SUM(jobs) AS jobs FROM job_entry WHERE kind = 'EXPECTED' GROUP BY propositionId");
  const kept = new Map(rows.map((row) => [row.propositionId, Number(row.jobs)]));
  const broken = [...expectedJobs].filter(([id, jobs]) => (kept.get(id) ?? 0) !== jobs).map(([id, jobs]) => `${id}: expects ${jobs}, ledger says ${kept.get(id) ?? 0}`);
  return { promise: `the ledger holds the expected jobs of ${expectedJobs.size} propositions once`, broken };
}

async function none(database: Database, promise: string, sql: string): Promise<Finding> {
  return { promise, broken: (await database.read<Record<string, unknown>>(`${sql} LIMIT 20`)).map((row) => JSON.stringify(row)) };
}

const faultsOf = (result: { faults: readonly unknown[] }): string[] => result.faults.map((one) => JSON.stringify(one));
