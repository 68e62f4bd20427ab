import { accountOf, type DemoPeople } from './demo-people.js';

/** A student team with a teacher as its adviser; everybody has consented, so it can bid. */
export async function foundTeam(people: DemoPeople): Promise<void> {
  const { id } = await people.leader.ask<{ id: string }>('POST /teams', { name: '演示揭榜队', kind: 'STUDENT', universityCode: '4143010533' });
  await people.leader.ask(`POST /teams/${id}/invitations`, { account: accountOf('member'), role: 'MEMBER' });
  await people.leader.ask(`POST /teams/${id}/invitations`, { account: accountOf('teacher'), role: 'ADVISER' });
  for (const person of [people.member, people.teacher]) await person.ask(`PUT /teams/${id}/consent`);
}
