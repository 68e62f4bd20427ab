import { bigInteger, createTable, id, integer, longText, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bids1764000400000 implements MigrationInterface {
  name = 'Bids1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'bid', {
      columns: {
        id: id(), propositionId: ref(), round: integer(), teamId: ref(), teamName: text(120), slot: text(36), state: text(24), revision: integer(),
        sha256: text(64), receivedAt: time(), openedAt: nullable(time()), reserveRank: nullable(integer()), amendedSince: nullable(time()), version: version(),
      },
      indices: [
        { name: 'ux_bid_team', columns: ['propositionId', 'round', 'teamId', 'slot'], unique: true },
        { name: 'ux_bid_reserve', columns: ['propositionId', 'round', 'reserveRank'], unique: true },
        { name: 'ix_bid_team', columns: ['teamId', 'id'] },
      ],
    });
    await createTable(runner, 'bid_person', {
      columns: { bidId: { ...ref(), primary: true }, personId: { ...ref(), primary: true }, propositionId: ref(), round: integer() },
      indices: [{ name: 'ux_bid_person', columns: ['propositionId', 'round', 'personId'], unique: true }],
    });
    await createTable(runner, 'bid_content', { columns: { bidId: id(), content: longText() } });
    await createTable(runner, 'bid_opening', {
      columns: { id: id(), propositionId: ref(), round: integer(), openedAt: time(), bids: integer(), awardsClosedAt: nullable(time()), version: version() },
      indices: [{ name: 'ux_bid_opening_round', columns: ['propositionId', 'round'], unique: true }],
    });
    await createTable(runner, 'award', {
      columns: {
        bidId: id(), propositionId: ref(), round: integer(), place: integer(), prizeFen: nullable(bigInteger()), note: nullable(text(500)),
        expectedJobs: nullable(integer()), awardedAt: time(),
      },
      indices: [{ name: 'ux_award_place', columns: ['propositionId', 'round', 'place'], unique: true }],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
