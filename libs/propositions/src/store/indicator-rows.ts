import type { Indicator } from '../domain/proposition.js';
import type { IndicatorRow } from './proposition-content.schema.js';

export const indicatorRows = (propositionId: string, indicators: readonly Indicator[]): IndicatorRow[] =>
  indicators.map((one, position) => ({ ...one, propositionId, position }));

export const indicatorOf = ({ id, name, unit, operator, target, testMethod }: Indicator): Indicator => ({ id, name, unit, operator, target, testMethod });
