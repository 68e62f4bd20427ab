export * from './actor.js';
export * from './decision.js';
export * from './event.js';
export * from './lifecycle.js';
export * from './money.js';
export * from './policy.js';
export * from './problem.js';
export * from './text.js';
