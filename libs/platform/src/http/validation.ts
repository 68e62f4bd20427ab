import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalidRequest } from './framework.problems.js';

export interface FieldFault {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** Nothing passes that a request class does not name. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidRequest({ errors: errors.flatMap((error) => faultsOf(error, '')) }),
  });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}
