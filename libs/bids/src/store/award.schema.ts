import { bigInteger, defineTable, id, integer, nullable, ref, text, time } from '#platform';
import type { Award } from '../domain/award.js';

export const AwardSchema = defineTable<Award>('award', {
  columns: {
    bidId: id(), propositionId: ref(), round: integer(), place: integer(), prizeFen: nullable(bigInteger()), note: nullable(text(500)),
    expectedJobs: nullable(integer()), awardedAt: time(),
  },
  indices: [{ name: 'ux_award_place', columns: ['propositionId', 'round', 'place'], unique: true }],
});
