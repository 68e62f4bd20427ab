import { Logger } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { BullDoorbell } from './bull.doorbell.js';
import type { Doorbell } from './doorbell.js';
import { EmbeddedDoorbell } from './embedded.doorbell.js';

export function openDoorbell(env: Env): Doorbell {
  if (!env.REDIS_URL) return new EmbeddedDoorbell();
  const logger = new Logger('redis');
  return new BullDoorbell(env.REDIS_URL, env.REDIS_PREFIX, (error) => logger.warn(error.message));
}
