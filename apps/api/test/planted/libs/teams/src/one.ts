import { teams } from './index.js';
import { two } from './two.js';
export const one = teams + two;
