import { defineTable, integer, nullable, ref, text, time } from '#platform';
import type { Card } from '../domain/card.js';

export type CardRow = Card & { readonly generation: number };

export const CardSchema = defineTable<CardRow>('statistics_card', {
  columns: {
    generation: { ...integer(), primary: true },
    id: { ...ref(), primary: true },
    parentId: nullable(ref()),
    officeId: nullable(ref()),
    publisherId: nullable(ref()),
    teamId: nullable(ref()),
    region: nullable(text(6)),
    industry: nullable(text(1)),
    school: nullable(text(20)),
    at: time(),
    sourceId: ref(),
  },
});
