import { Identity } from '#identity';
import { type Actor, fold } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { compareWithKnown } from '../domain/compare-with-known.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { countVerdicts } from '../domain/verdict.js';
import type { JudgedRow } from '../reading/judge.js';
import { ImportRowStore } from '../store/import-row.store.js';
import type { ImportRow } from '../store/import-row.schema.js';
import { ImportStore } from '../store/import.store.js';

/** Keeps rows that follow those checked so far. False: somebody else did, or the import was cancelled. */
@Injectable()
export class StageRowsUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  execute(actor: Actor, importId: string, judged: readonly JudgedRow[]): Promise<boolean> {
    return this.uow.run(actor, async (tx) => {
      const imports = new ImportStore(tx);
      const found = await imports.lockById(importId);
      if (found.state !== 'UPLOADED' || found.checked !== judged[0]!.position - 1) return false;
      const rows = await this.settled(tx, found, judged);
      await new ImportRowStore(tx).replace(importId, rows);
      await imports.save({ ...found, ...countVerdicts(found, rows), updatedAt: tx.now });
      return true;
    });
  }

  /** What only the database knows: which rows are there already, and which organisations they name. */
  private async settled(tx: Tx, found: PropositionImport, judged: readonly JudgedRow[]): Promise<ImportRow[]> {
    const taken = await new ImportRowStore(tx).taken(judged.flatMap(({ keyHash }) => keyHash ?? []));
    const publishers = await this.publishersOf(tx, found, judged);
    return judged.map(({ bytes: _, ...row }) => {
      const known = row.keyHash === null ? undefined : taken.get(row.keyHash);
      const judgement = known ? compareWithKnown(row, known) : { verdict: row.verdict, reasons: row.reasons, propositionId: null };
      const publisher = judgement.verdict === 'ACCEPTED' ? publishers.get(fold(sponsorOf(row) ?? '')) : undefined;
      return { ...row, ...judgement, importId: found.id, publisherId: publisher?.id ?? null, publisherName: publisher?.name ?? null };
    });
  }

  /** Only an office drafts on behalf of others, and only for the one organisation that bears the name. */
  private async publishersOf(tx: Tx, found: PropositionImport, judged: readonly JudgedRow[]): Promise<Map<string, { id: string; name: string }>> {
    const names = [...new Set(judged.filter(({ verdict }) => verdict === 'ACCEPTED').flatMap((row) => sponsorOf(row) ?? []))];
    const organisations = found.byOffice ? await this.identity.verifiedNamed(tx, names) : [];
    const others = organisations.filter(({ id, name }) => id !== found.organisationId && organisations.every((one) => one.id === id || fold(one.name) !== fold(name)));
    return new Map(others.map((one) => [fold(one.name), one]));
  }
}

const sponsorOf = ({ input }: Pick<JudgedRow, 'input'>): string | null => ('sponsorName' in input ? input.sponsorName : null);
