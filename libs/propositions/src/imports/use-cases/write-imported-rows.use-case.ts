import { Identity } from '#identity';
import { type Actor, type Decision, Problem } from '#kernel';
import { newId, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { codeLists } from '../../code-lists.js';
import { type PropositionFields, settleFields } from '../../domain/proposition-fields.js';
import type { WholeProposition } from '../../domain/proposition.js';
import { PropositionStore } from '../../store/proposition.store.js';
import { compareWithKnown } from '../domain/compare-with-known.js';
import { draftFromRow } from '../domain/draft-from-row.js';
import { finishImport } from '../domain/import-decisions.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { recount } from '../domain/verdict.js';
import type { ImportedInput } from '../reading/read-row.js';
import { remarkOf } from '../reading/remark-of.js';
import type { ImportRow } from '../store/import-row.schema.js';
import { ImportRowStore } from '../store/import-row.store.js';
import { ImportStore } from '../store/import.store.js';

/** Rows of one unit of work; what a crash makes us do again. */
export const ROWS_AT_ONCE = 100;

type Written = { readonly row: ImportRow; readonly draft?: Decision<WholeProposition> };

/** Makes drafts of the next accepted rows. Rows, drafts and the place reached are kept together, so a killed worker resumes without doubles. */
@Injectable()
export class WriteImportedRowsUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  /** False when nothing is left to do. */
  execute(actor: Actor, importId: string): Promise<boolean> {
    return this.uow.run(actor, async (tx) => {
      const imports = new ImportStore(tx);
      const found = await imports.lockById(importId);
      if (found.state !== 'CONFIRMED') return false;
      const next = await this.writeNext(tx, found);
      if (next.writtenTo > found.writtenTo) {
        await imports.save({ ...next, updatedAt: tx.now });
        return true;
      }
      const { next: finished, events } = finishImport(found, { now: tx.now });
      await tx.publish(events);
      await imports.save(finished);
      return false;
    });
  }

  private async writeNext(tx: Tx, found: PropositionImport): Promise<PropositionImport> {
    const rows = new ImportRowStore(tx);
    const due = await rows.nextAccepted(found.id, found.writtenTo, ROWS_AT_ONCE);
    if (due.length === 0) return found;
    const written = await this.decide(tx, found, due);
    const drafts = written.flatMap(({ draft }) => draft ?? []);
    await new PropositionStore(tx).addWhole(drafts.map(({ next }) => next));
    await tx.publish(drafts.flatMap(({ events }) => events));
    await rows.take(written.filter(({ draft }) => draft).map(({ row }) => ({ keyHash: row.keyHash!, digest: row.digest!, propositionId: row.propositionId!, importId: found.id })));
    for (const { row } of written) await rows.settle(row);
    const others = written.filter(({ draft }) => !draft).map(({ row }) => row);
    return { ...found, ...recount(found, others), created: found.created + drafts.length, writtenTo: due[due.length - 1]!.position };
  }

  private async decide(tx: Tx, found: PropositionImport, due: readonly ImportRow[]): Promise<Written[]> {
    const taken = await new ImportRowStore(tx).taken(due.map(({ keyHash }) => keyHash!));
    const self = await this.identity.organisation(tx, found.organisationId);
    const publishers = new Map<string, { id: string; name: string }>();
    for (const id of new Set(due.flatMap(({ publisherId }) => publisherId ?? []))) publishers.set(id, await this.identity.organisation(tx, id));
    return due.map((row) => {
      // Another import was confirmed since the preview.
      const known = taken.get(row.keyHash!);
      if (known) return { row: { ...row, ...compareWithKnown(row, known) } };
      const fields = settled(row);
      if (fields instanceof Problem) return { row: { ...row, verdict: 'REFUSED', reasons: [remarkOf(fields), ...row.reasons] } };
      const publisher = row.publisherId === null ? undefined : publishers.get(row.publisherId);
      const id = newId();
      const facts = { id, newId, publisher: publisher ?? self, office: publisher ? self : null, draftedBy: found.confirmedBy!, now: tx.now };
      return { row: { ...row, propositionId: id }, draft: draftFromRow(fields, row.input as ImportedInput, facts) };
    });
  }
}

/** The rules may have changed since the preview: then the row is refused with the new reason. */
function settled({ input }: ImportRow): PropositionFields | Problem {
  try {
    return settleFields(input, codeLists);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
