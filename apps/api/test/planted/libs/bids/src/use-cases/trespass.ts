import { rule } from '../../../teams/src/domain/rule.js';
export const trespass = rule;
