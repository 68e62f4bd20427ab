import { asTime, asTimeOrNull, chosen, Database, decodeCursor, type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ChangeLineView, ChangeView } from '../contract/changes.views.js';
import type { ListChanges } from '../contract/propositions.requests.js';
import { isPublic } from '../domain/proposition.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import type { ChangedField, ChangeKind } from '../domain/public-change.js';
import type { ChangeLineRow } from '../store/change.schema.js';

interface Row {
  readonly id: string;
  readonly round: number;
  readonly kind: ChangeKind;
  readonly material: number;
  readonly reason: string | null;
  readonly closeAt: Date | string | null;
  readonly at: Date | string;
}

const CHANGES = 'SELECT id, round, kind, material, reason, closeAt, at FROM proposition_change WHERE propositionId = ? AND id < ? ORDER BY id DESC LIMIT ?';
const LAST = '~';

/** What happened to a public proposition, the latest first, for everybody. */
@Injectable()
export class ChangesQuery {
  constructor(private readonly database: Database) {}

  async execute(propositionId: string, { limit, cursor }: ListChanges): Promise<Page<ChangeView>> {
    const proposition = await this.database.readOne<{ publishedAt: unknown }>('SELECT publishedAt FROM proposition WHERE id = ?', [propositionId]);
    if (!proposition || !isPublic(proposition)) throw propositionMissing();
    const before = cursor === undefined ? LAST : decodeCursor(cursor, 1)[0]!;
    const rows = await this.database.read<Row>(CHANGES, [propositionId, before, limit + 1]);
    const lines = await this.linesOf(rows.slice(0, limit).map((row) => row.id));
    return pageOf(rows, limit, (row) => changeView(row, lines.get(row.id) ?? []), (row) => [row.id]);
  }

  private async linesOf(changeIds: readonly string[]): Promise<Map<string, ChangeLineView[]>> {
    const lines = new Map<string, ChangeLineView[]>();
    if (changeIds.length === 0) return lines;
    const { sql, params } = chosen(changeIds);
    const rows = await this.database.read<ChangeLineRow>(`SELECT changeId, field, oldText, newText FROM proposition_change_line WHERE changeId ${sql} ORDER BY changeId, position`, params);
    for (const { changeId, field, oldText: from, newText: to } of rows) lines.set(changeId, [...(lines.get(changeId) ?? []), { field: field as ChangedField, from, to }]);
    return lines;
  }
}

const changeView = ({ id, round, kind, material, reason, closeAt, at }: Row, lines: readonly ChangeLineView[]): ChangeView => ({
  id, at: asTime(at).toISOString(), round, kind, material: Number(material) === 1, reason, closeAt: asTimeOrNull(closeAt)?.toISOString() ?? null, lines,
});
