import type { ProblemOf } from '#kernel';
import type { EntitySchema, FindOptionsWhere } from 'typeorm';
import { changedMeanwhile } from './unit-of-work/unit-of-work.problems.js';
import type { Tx } from './unit-of-work/tx.js';

/** A row that is saved by guarded update. */
export interface Guarded {
  readonly id: string;
  readonly version: number;
}

/** What every store does: one aggregate's rows, through one open unit of work. */
export abstract class Store<Row extends Guarded> {
  protected constructor(
    protected readonly tx: Tx,
    protected readonly schema: EntitySchema<Row>,
    private readonly missing: ProblemOf,
  ) {}

  async byId(id: string): Promise<Row> {
    const row = await this.findOne({ id } as FindOptionsWhere<Row>);
    if (!row) throw this.missing();
    return row;
  }

  /** The row, held until the end of the unit of work: for read-modify-write against others. */
  async lockById(id: string): Promise<Row> {
    await this.tx.query(`SELECT id FROM ${this.schema.options.name} WHERE id = ?${this.tx.rowLock}`, [id]);
    return this.byId(id);
  }

  async add(row: Row): Promise<Row> {
    await this.tx.manager.createQueryBuilder().insert().into(this.schema).values(row as never).updateEntity(false).execute();
    return row;
  }

  /** Writes the row if it is still the one that was read; otherwise somebody else was faster. */
  async save(row: Row): Promise<Row> {
    const { id, version, ...values } = row;
    const answer = await this.tx.manager
      .createQueryBuilder()
      .update(this.schema)
      .set({ ...values, version: version + 1 } as never)
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if (answer.affected !== 1) throw changedMeanwhile();
    return { ...row, version: version + 1 };
  }

  protected findOne(where: FindOptionsWhere<Row>): Promise<Row | null> {
    return this.tx.manager.findOne(this.schema, { where });
  }

  protected find(where: FindOptionsWhere<Row>): Promise<Row[]> {
    return this.tx.manager.find(this.schema, { where });
  }
}
