import type { Tx } from '#platform';
import type { Identity } from '#identity';
import { regionByCode } from '#reference';
import type { BlockRequest, ChangeEvent } from '../contract/event.requests.js';
import type { Block, EventPlan, Organiser } from '../domain/event.js';
import { regionUnknown } from '../domain/matchmaking.problems.js';

/** What the office asked for, in the words of the domain: only the parts that it named. */
export async function planOf(tx: Tx, identity: Identity, input: ChangeEvent): Promise<Partial<EventPlan>> {
  const { coOrganiserIds, blocks, tables, requiredParties, startsAt, endsAt, registrationOpensAt, registrationClosesAt, regionCode, ...same } = input;
  if (regionCode && !regionByCode(regionCode)) throw regionUnknown({ code: regionCode });
  return named({
    ...same, regionCode,
    // A list given as null is a list not named: it has no other meaning.
    tables: tables ?? undefined, requiredParties: requiredParties ?? undefined,
    startsAt: moment(startsAt), endsAt: moment(endsAt),
    registrationOpensAt: moment(registrationOpensAt), registrationClosesAt: moment(registrationClosesAt),
    blocks: blocks?.map(blockOf),
    coOrganisers: coOrganiserIds ? await organisers(tx, identity, coOrganiserIds) : undefined,
  });
}

const moment = (iso: string | undefined): Date | undefined => (iso === undefined ? undefined : new Date(iso));

const blockOf = ({ startsAt, endsAt, slotMinutes }: BlockRequest): Block =>
  ({ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), slotMinutes });

async function organisers(tx: Tx, identity: Identity, ids: readonly string[]): Promise<Organiser[]> {
  const found: Organiser[] = [];
  for (const organisationId of ids) found.push({ organisationId, name: (await identity.organisation(tx, organisationId)).name });
  return found;
}

function named<Fields extends object>(fields: Fields): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };
}
