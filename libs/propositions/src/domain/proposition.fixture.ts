import { draftProposition } from './draft-proposition.js';
import { type PropositionInput, settleFields } from './proposition-fields.js';
import type { Proposition, WholeProposition } from './proposition.js';

export const NOW = new Date('2026-03-01T00:00:00.000Z');
export const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const industries = new Map([['C3841', '锂离子电池制造'], ['C', '制造业'], ['A0111', '稻谷种植']]);
const regions = new Map([['430100', '湖南省长沙市'], ['370303', '山东省淄博市张店区']]);
const entry = (names: Map<string, string>, code: string) => (names.has(code) ? { code, name: names.get(code)! } : undefined);

/** Short lists of codes, so that rules are tried without the real ones. */
export const someCodes = { industry: (code: string) => entry(industries, code), region: (code: string) => entry(regions, code) };

let made = 0;
const newId = (): string => `id-${String(++made).padStart(6, '0')}`;

/** A draft of the publisher `enterprise`, or of the office `office` on its behalf. */
export function aDraft({ proxy = false, input = {} }: { proxy?: boolean; input?: Partial<PropositionInput> } = {}): WholeProposition {
  const fields = settleFields({ title: '低温电池健康状态在线估计', industryCode: 'C3841', regionCode: '430100', ...input }, someCodes);
  const office = proxy ? { id: 'office', name: '双创办' } : null;
  return draftProposition(fields, { id: newId(), newId, publisher: { id: 'enterprise', name: '示范企业' }, office, draftedBy: 'writer', now: NOW }).next;
}

/** A proposition somewhere on its way. */
export const aProposition = (given: Partial<Proposition> = {}): Proposition => ({ ...aDraft().proposition, ...given });

/** One that the public list shows. */
export const aListed = (given: Partial<Proposition> = {}): Proposition =>
  aProposition({ state: 'OPEN', batch: '2026-03', code: '2026-03-0001', openAt: NOW, publishedAt: NOW, closeAt: later(30), ...given });
