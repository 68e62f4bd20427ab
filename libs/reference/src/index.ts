import type { ContextDoor } from '#platform';
import { ReferenceModule } from './reference.module.js';

export * from './industries.js';
export * from './industry-named.js';
export * from './region-named.js';
export * from './regions.js';
export { universityByCode, type University } from './universities.js';
export * from './university-named.js';

export const referenceContext: ContextDoor = { name: 'reference', module: ReferenceModule, schemas: [], migrations: [] };
