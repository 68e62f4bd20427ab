import { appointAdmin } from '../drill/admin.js';
import { People } from '../drill/people.js';
import { type Mode, openSite, type Role } from '../drill/processes.js';
import { replayChineseLists } from './chinese-lists.js';
import { replaySih } from './sih.js';
import { Tally } from './tally.js';

/** Long enough for the bids on one proposition, which follow its publication at once. */
const OPEN_FOR_MS = 15_000;

/** Plays the lists of a folder on an empty installation of its own. */
export async function playLists(folder: string, mode: Mode, openForMs = OPEN_FOR_MS): Promise<Tally> {
  const site = await openSite(mode);
  try {
    const credentials = appointAdmin(site);
    const roles: readonly Role[] = mode === 'embedded' ? ['api'] : ['api', 'api', 'worker', 'worker'];
    await Promise.all(roles.map((role) => site.start(role)));
    const people = new People(site.addresses);
    const admin = people.as(credentials.account, credentials.password);
    const tally = new Tally();
    await replayChineseLists(folder, people, admin, tally);
    await replaySih(folder, people, admin, tally, openForMs);
    return tally;
  } finally {
    await site.remove();
  }
}
