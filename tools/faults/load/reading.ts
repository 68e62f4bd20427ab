import type { People } from '../../drill/people.js';
import type { Shift, Team } from './shift.js';

/** Visitors and a leader who signs in again and again: reads meet the faults as writes do. */
export async function readOnAndOn(shift: Shift, people: People, { leader }: Team): Promise<void> {
  for (let turn = 0; !shift.over; turn++) {
    await people.anonymous.expect('GET /propositions?limit=20');
    await people.anonymous.expect(`GET /propositions/${shift.open[turn % shift.open.length]!}`);
    await people.anonymous.expect(`GET /propositions?q=${encodeURIComponent('演练')}`);
    await people.again(leader).client.expect('GET /bids?limit=20');
  }
}
