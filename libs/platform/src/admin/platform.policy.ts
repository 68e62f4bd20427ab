import { isPlatformAdmin, type Policy } from '#kernel';

/** The machine room is for operators only. */
export const platformPolicy = {
  'platform.read': isPlatformAdmin,
  'platform.operate': isPlatformAdmin,
  'platform.audit': isPlatformAdmin,
} as const satisfies Policy;
