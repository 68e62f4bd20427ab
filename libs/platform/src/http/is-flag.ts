import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

/** true or false in a query, where everything comes as text. */
export const IsFlag = (): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)), IsBoolean());
