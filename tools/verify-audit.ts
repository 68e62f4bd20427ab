// npm run audit:verify: recomputes the audit trail of the database named by the environment; exit 1 on a fault.
import { openDatabase, platformTables, readEnv, verifyTrail } from '#platform';

const database = await openDatabase(readEnv(), platformTables);
const { links, streams, checkpoints, faults } = await verifyTrail(database);
await database.close();
if (faults.length > 0) {
  console.error(`The audit trail was tampered with: ${faults[0]}.`);
  process.exitCode = 1;
} else {
  console.log(`The audit trail is whole: ${links} links in ${streams} streams, ${checkpoints} checkpoints.`);
}
