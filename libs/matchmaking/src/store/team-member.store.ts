import type { Tx } from '#platform';

/** The people of registered teams, as the teams context tells. */
export class TeamMemberStore {
  constructor(private readonly tx: Tx) {}

  async isKnown(teamId: string): Promise<boolean> {
    return (await this.tx.query('SELECT teamId FROM matchmaking_team_member WHERE teamId = ? LIMIT 1', [teamId])).length > 0;
  }

  async add(teamId: string, personId: string): Promise<void> {
    await this.remove(teamId, personId);
    await this.tx.execute('INSERT INTO matchmaking_team_member (personId, teamId) VALUES (?, ?)', [personId, teamId]);
  }

  async remove(teamId: string, personId: string): Promise<void> {
    await this.tx.execute('DELETE FROM matchmaking_team_member WHERE personId = ? AND teamId = ?', [personId, teamId]);
  }
}
