import { insertRows, newId, type Tx } from '#platform';
import type { Proposition } from '../domain/proposition.js';
import type { PublicChange } from '../domain/public-change.js';

/** What everybody may read of the changes of a proposition. Rows are only ever added. */
export class ChangeStore {
  constructor(private readonly tx: Tx) {}

  async add({ id, round }: Proposition, { kind, material, reason, closeAt, lines }: PublicChange, changeId = newId()): Promise<void> {
    await insertRows(this.tx, 'proposition_change', ['id', 'propositionId', 'round', 'kind', 'material', 'reason', 'closeAt', 'at'],
      [[changeId, id, round, kind, material ? 1 : 0, reason, closeAt, this.tx.now]]);
    await insertRows(this.tx, 'proposition_change_line', ['changeId', 'position', 'field', 'oldText', 'newText'],
      lines.map(({ field, from, to }, position) => [changeId, position, field, from, to]));
  }
}
