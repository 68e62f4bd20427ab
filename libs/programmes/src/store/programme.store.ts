import { Store, type Tx } from '#platform';
import type { Programme, RuledProgramme, RulesVersion } from '../domain/programme.js';
import { programmeMissing } from '../domain/programmes.problems.js';
import { ProgrammeSchema, RulesVersionSchema } from './programme.schema.js';

/** Programmes with the versions of their rules. */
export class ProgrammeStore extends Store<Programme> {
  constructor(tx: Tx) {
    super(tx, ProgrammeSchema, programmeMissing);
  }

  async newestRules({ id: programmeId, newestVersion: number }: Programme): Promise<RulesVersion> {
    return this.tx.manager.findOneByOrFail(RulesVersionSchema, { programmeId, number });
  }

  async addRuled({ programme, rules }: RuledProgramme): Promise<void> {
    await this.add(programme);
    await this.addVersion(rules);
  }

  /** With the version that the decision was about: the one that was there, or the next. */
  async saveRuled({ programme, rules }: RuledProgramme, before: RulesVersion): Promise<RuledProgramme> {
    const saved = await this.save(programme);
    if (rules.number !== before.number) await this.addVersion(rules);
    else if (rules !== before) await this.changeVersion(rules);
    return { programme: saved, rules };
  }

  /** Whoever changes a programme holds its row, so a new name is never written over. */
  async rename(organisationId: string, name: string): Promise<void> {
    await this.tx.execute('UPDATE programme SET organiserName = ? WHERE organiserId = ?', [name, organisationId]);
    await this.tx.execute('UPDATE programme SET enterpriseName = ? WHERE enterpriseId = ?', [name, organisationId]);
  }

  private async addVersion(rules: RulesVersion): Promise<void> {
    await this.tx.manager.createQueryBuilder().insert().into(RulesVersionSchema).values(rules as never).updateEntity(false).execute();
  }

  private async changeVersion({ programmeId, number, ...values }: RulesVersion): Promise<void> {
    await this.tx.manager.update(RulesVersionSchema, { programmeId, number }, values as never);
  }
}
