import type { Type } from '@nestjs/common';
import type { Tables } from './database/database.js';

/** What a context's door hands to the application that is built from contexts. */
export interface ContextDoor extends Tables {
  readonly name: string;
  readonly module: Type;
}
