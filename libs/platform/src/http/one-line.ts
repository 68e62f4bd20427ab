import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/**
 * A line of text with something in it: no control characters, no half characters, no space around, and nothing that
 * nobody sees. With those one name looks like another, or like none.
 */
export const OneLine = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(maxLength),
    Matches(/^(?!\s)[^\p{Cc}\p{Cs}\p{Cf}\u115f\u1160\u3164\uffa0]+(?<!\s)$/u, { message: '$property must be one line of text without space around it' }),
  );

/** Several lines of text with something in them. */
export const Lines = (maxLength: number): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(maxLength), Matches(/\S/, { message: '$property must not be blank' }), Matches(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, { message: '$property must be plain text' }));
