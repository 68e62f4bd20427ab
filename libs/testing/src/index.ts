export * from './actors.js';
export * from './nobody.js';
export * from './own-redis.js';
export * from './people-by-header.js';
export * from './rows.js';
export * from './test-database.js';
export * from './test-house.js';
