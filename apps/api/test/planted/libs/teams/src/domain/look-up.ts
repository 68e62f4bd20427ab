import { readFileSync } from 'node:fs';
export const lookUp = readFileSync;
