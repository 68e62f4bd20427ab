export * from './actors.js';
export * from './nobody.js';
export * from './people-by-header.js';
export * from './test-database.js';
export * from './test-house.js';
