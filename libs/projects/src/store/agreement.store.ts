import { Store, type Tx } from '#platform';
import type { Agreement } from '../domain/agreement.js';
import { agreementMissing } from '../domain/projects.problems.js';
import { AgreementSchema } from './agreement.schema.js';

export class AgreementStore extends Store<Agreement> {
  constructor(tx: Tx) {
    super(tx, AgreementSchema, agreementMissing);
  }

  ofProject(projectId: string): Promise<Agreement | null> {
    return this.findOne({ projectId });
  }
}
