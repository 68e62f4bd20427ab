import { randomBytes } from 'node:crypto';
import type { Env } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { keepAccounts } from './demo-accounts.js';
import { registerOrganisations } from './demo-organisations.js';
import { accountOf, registerPeople, roles } from './demo-people.js';
import { publishPropositions } from './demo-propositions.js';
import { foundTeam } from './demo-team.js';

/** Fills an empty database with a demonstration base: one account per role, real propositions, a team ready to bid. */
export async function loadDemo(app: NestFastifyApplication, env: Env): Promise<void> {
  // Made for this installation: a fresh install has no password that anybody could know.
  const password = randomBytes(12).toString('base64url');
  const people = await registerPeople(app, password);
  const { base } = await registerOrganisations(people);
  await publishPropositions(people, base);
  await foundTeam(people);
  keepAccounts(env.dataDir, { password, people: roles.map((role) => ({ role, account: accountOf(role) })) });
}
