import { closeHouse, Database, openHouse, readEnv, verifyTrail } from '#platform';
import { contexts } from '../../apps/api/src/contexts.js';
import type { Site } from '../drill/processes.js';
import type { Acknowledged } from './load/acknowledged.js';

/** One promise and how it stands; `broken` is empty when it holds. */
export interface Finding {
  readonly promise: string;
  readonly broken: string[];
}

/** Checks every promise against the database of a site. On SQLite no process of the site may be running. */
export async function checkDatabase(site: Site, acknowledged: Acknowledged): Promise<Finding[]> {
  const app = await openHouse(readEnv({ ...site.environment, LOG_LEVEL: 'silent' }), contexts);
  await app.init();
  const database = app.get(Database);
  try {
    return [
      await bidsAreAsAcknowledged(database, acknowledged),
      await none(database, 'every bid was told once, and once again each time it was replaced',
        `SELECT b.id FROM bid b LEFT JOIN outbox o ON o.subjectId = b.id AND o.name IN ('bids.bid-submitted.v1', 'bids.bid-replaced.v1') GROUP BY b.id, b.revision HAVING COUNT(o.eventId) <> b.revision`),
      await none(database, 'places taken equal bids in play',
        "SELECT p.id FROM proposition p LEFT JOIN bid b ON b.propositionId = p.id AND b.round = p.round AND b.state NOT IN ('WITHDRAWN', 'VOID') GROUP BY p.id, p.bidCount HAVING p.bidCount <> COUNT(b.id)"),
      await none(database, 'whoever takes part in a bid in play is noted once, and nobody else',
        `SELECT b.id FROM bid b LEFT JOIN bid_person p ON p.bidId = b.id GROUP BY b.id, b.state HAVING (COUNT(p.personId) > 0) <> (b.state NOT IN ('WITHDRAWN', 'VOID'))`),
      await sameSet(database, 'acknowledged propositions were published once, and no other was', new Set(acknowledged.expectedJobs.keys()),
        "SELECT subjectId AS told FROM outbox WHERE name = 'propositions.proposition-published.v1'"),
      await jobsAreExpectedOnce(database, acknowledged),
      await sameSet(database, 'awarded bids became one project each, and no other did', acknowledged.awarded, 'SELECT bidId AS told FROM project'),
      await sameSet(database, 'imported rows became one draft each', acknowledged.imported, "SELECT title AS told FROM proposition WHERE title LIKE '演练导入%'"),
      await none(database, 'every fact is relayed', 'SELECT eventId FROM outbox WHERE relayedAt IS NULL'),
      await none(database, 'every job has ended, none of them dead', "SELECT id, state, error FROM job WHERE state = 'dead' OR (eventId IS NOT NULL AND state <> 'done')"),
      await none(database, 'every fact was handled by every handler once', 'SELECT j.id FROM job j LEFT JOIN inbox i ON i.eventId = j.eventId AND i.handler = j.handler WHERE j.eventId IS NOT NULL AND i.eventId IS NULL'),
      { promise: 'the audit trail verifies', broken: [...(await verifyTrail(database.reader)).faults] },
    ];
  } finally {
    await closeHouse(app);
  }
}

async function bidsAreAsAcknowledged(database: Database, { bids }: Acknowledged): Promise<Finding> {
  const rows = await database.read<{ id: string; state: string; revision: number }>('SELECT id, state, revision FROM bid');
  const kept = new Map(rows.map((row) => [row.id, row]));
  const broken = [...bids].flatMap(([id, { revision, state }]) => {
    const row = kept.get(id);
    return row?.state === state && row.revision === revision ? [] : [`${id}: acknowledged ${state} r${revision}, kept ${row ? `${row.state} r${row.revision}` : 'nothing'}`];
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

async function sameSet(database: Database, promise: string, acknowledged: ReadonlySet<string>, sql: string): Promise<Finding> {
  const found = (await database.read<{ told: string }>(sql)).map((row) => row.told);
  const times = new Map<string, number>();
  for (const one of found) times.set(one, (times.get(one) ?? 0) + 1);
  const broken = [...new Set([...acknowledged, ...found])].filter((one) => !acknowledged.has(one) || times.get(one) !== 1);
  return { promise: `${acknowledged.size} ${promise}`, broken: broken.map((one) => `${one}: ${acknowledged.has(one) ? '' : 'not '}acknowledged, there ${times.get(one) ?? 0} times`) };
}

async function none(database: Database, promise: string, sql: string): Promise<Finding> {
  return { promise, broken: (await database.read<Record<string, unknown>>(`${sql} LIMIT 20`)).map((row) => JSON.stringify(row)) };
}
