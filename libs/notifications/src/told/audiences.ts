import type { OrganisationRole } from '#kernel';
import type { RegistrationBrief } from '#matchmaking';
import type { PropositionBrief } from '#propositions';
import type { Audience } from '../domain/notice-rule.js';
import type { Scene } from './scene.js';

const DESK: readonly OrganisationRole[] = ['ADMIN', 'PUBLISHER', 'OFFICE', 'BANK_OFFICER'];

/** Who somebody is in the case of this fact: their ids. */
export const audiences: Readonly<Record<Audience, (scene: Scene) => Promise<readonly string[]>>> = {
  person: async ({ payload }) => [payload['personId']],
  invited: async ({ tx, payload, doors }) => some(await doors.identity.invited(tx, payload['membershipId'])),
  administrators: (scene) => desk(scene, [scene.payload['organisationId']], ['ADMIN']),
  desk: (scene) => desk(scene, [scene.payload['organisationId']], ['PUBLISHER', 'OFFICE']),

  team: async (scene) => {
    const { memberIds, adviserIds } = await scene.team();
    return [...memberIds, ...adviserIds];
  },
  leader: async (scene) => [(await scene.team()).leaderId],
  bidders: async ({ tx, payload, doors }) => doors.teams.peopleOf(tx, await doors.bids.bidders(tx, { propositionId: payload['propositionId'], round: payload['round'] })),

  publisher: async (scene) => desk(scene, [(await sides(scene)).publisherId], ['PUBLISHER']),
  office: async (scene) => desk(scene, some((await sides(scene)).officeId), ['OFFICE']),
  responsibleOffice: async (scene) => desk(scene, some((await sides(scene)).responsibleOfficeId), ['OFFICE']),

  registrant: async (scene) => holders(scene, [await scene.registration()]),
  registrants: async (scene) => holders(scene, await scene.doors.matchmaking.liveRegistrations(scene.tx, scene.payload['eventId'])),
  participants: async (scene) => holders(scene, await scene.doors.matchmaking.participants(scene.tx, scene.payload['meetingId'])),
  organiser: async (scene) => desk(scene, [(await scene.matchmakingEvent()).officeId], ['OFFICE']),
};

const some = <T>(value: T | null | undefined): T[] => (value === null || value === undefined ? [] : [value]);

const desk = ({ tx, doors }: Pick<Scene, 'tx' | 'doors'>, organisationIds: readonly string[], roles: readonly OrganisationRole[]) =>
  doors.identity.desk(tx, organisationIds, roles);

/** Of a project, or of the proposition that the fact is about. */
const sides = (scene: Scene): Promise<Pick<PropositionBrief, 'publisherId' | 'officeId' | 'responsibleOfficeId'>> =>
  (scene.payload['projectId'] ? scene.project() : scene.proposition());

/** Whoever registered, and the whole desk or team it was for: who registered may be away on the day. */
async function holders({ tx, doors }: Scene, registrations: readonly RegistrationBrief[]): Promise<string[]> {
  const teams = await doors.teams.peopleOf(tx, registrations.flatMap(({ teamId }) => some(teamId)));
  const desks = await doors.identity.desk(tx, registrations.flatMap(({ organisationId }) => some(organisationId)), DESK);
  return [...registrations.map(({ registeredBy }) => registeredBy), ...teams, ...desks];
}
