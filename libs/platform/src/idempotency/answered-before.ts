import type { Database } from '../database/database.js';
import { requestContext } from '../request-context.js';

/**
 * Whether this request was answered before under its Idempotency-Key. For what is asked ahead of the unit of work, such as
 * before a file is received: the first answer must be found again, though the state of things would refuse it by now.
 * It decides nothing else; two requests at once meet at the key itself (docs/decisions/0004).
 */
export async function answeredBefore(database: Database): Promise<boolean> {
  const claim = requestContext()?.claim;
  if (!claim) return false;
  return (await database.readOne('SELECT requestKey FROM idempotency WHERE scope = ? AND requestKey = ?', [claim.scope, claim.key])) !== undefined;
}
