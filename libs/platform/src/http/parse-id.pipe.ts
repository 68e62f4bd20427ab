import { Injectable, type PipeTransform } from '@nestjs/common';
import { noSuchRoute } from './framework.problems.js';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path. What is not even an id answers as an absent one does, before any database is asked. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ID.test(value)) throw noSuchRoute();
    return value.toLowerCase();
  }
}
