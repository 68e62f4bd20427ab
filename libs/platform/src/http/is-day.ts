import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A calendar day that exists: `2026-11-30`; with `each` a list of them. */
export const IsDay = ({ each = false } = {}): PropertyDecorator =>
  applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/, { each, message: '$property must be a day like 2026-11-30' }), IsISO8601({ strict: true }, { each }));
