import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches, MaxLength } from 'class-validator';

/**
 * A moment with its zone, as ISO 8601 text: `2026-11-30T01:00:00.000Z`, `2026-11-30T09:00:00+08:00`. In the years that
 * MySQL knows, 1000 to 9999, without the last day, which may be another year in UTC.
 */
export const IsMoment = (): PropertyDecorator =>
  applyDecorators(
    MaxLength(35),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/^(?!9999-12-31)[1-9]\d{3}-.*T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, { message: '$property must be a moment with its zone like 2026-11-30T01:00:00Z' }),
  );
