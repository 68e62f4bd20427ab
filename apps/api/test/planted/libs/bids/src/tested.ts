import { house } from '../../testing/src/index.js';
export const tested = house;
