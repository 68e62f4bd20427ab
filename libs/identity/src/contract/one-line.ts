import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** A line of text with something in it: no control characters, no half characters, no space around. */
export const OneLine = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(maxLength),
    Matches(/^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]*[^\s\p{Cc}\p{Cs}])?$/u, { message: '$property must be one line of text without space around it' }),
  );

/** Several lines of text with something in them. */
export const Lines = (maxLength: number): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(maxLength), Matches(/\S/), Matches(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, { message: '$property must be plain text' }));
