// npm run audit:verify: recomputes the audit trail of the database named by the environment; exit 1 on a fault.
import { openReader, readEnv, verifyTrail } from '#platform';

const { reader, close } = await openReader(readEnv());
const { links, streams, checkpoints, faults } = await verifyTrail(reader);
await close();
if (faults.length > 0) {
  console.error(`The audit trail was tampered with: ${faults[0]}.`);
  process.exitCode = 1;
} else {
  console.log(`The audit trail is whole: ${links} links in ${streams} streams, ${checkpoints} checkpoints.`);
}
