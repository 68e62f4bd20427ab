import { teams } from '../../teams/src/index.js';
export const plumbing = teams;
