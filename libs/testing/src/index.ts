export * from './actors.js';
export * from './call.js';
export * from './nobody.js';
export * from './test-database.js';
export * from './test-house.js';
