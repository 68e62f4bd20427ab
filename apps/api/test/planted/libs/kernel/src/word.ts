import { randomUUID } from 'node:crypto';
export const word = randomUUID();
