import { topicOfNobodyHere } from './matchmaking.problems.js';
import { type Holder, holderId } from './registration.js';

/** What other contexts said about the proposition and the project that somebody wants to link. */
export interface TopicFacts {
  readonly proposition: { readonly publisherId: string } | null;
  readonly project: { readonly teamId: string; readonly publisherId: string } | null;
}

/** A meeting is about something that one of its participants has a part in. */
export function checkTopic({ proposition, project }: TopicFacts, participants: readonly Pick<Holder, 'organisationId' | 'teamId'>[]): void {
  const here = participants.map(holderId);
  if (proposition && !here.includes(proposition.publisherId)) throw topicOfNobodyHere();
  if (project && !here.includes(project.teamId) && !here.includes(project.publisherId)) throw topicOfNobodyHere();
}
