import { AppointPlatformAdminUseCase, RegisterPersonUseCase } from '#identity';
import { type PlatformRole, systemActor } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClient } from './demo-client.js';

/** One account per role, named after the role. */
const cast = {
  admin: { displayName: '平台管理员', kinds: ['STAFF'], platformRole: 'PLATFORM_ADMIN' },
  statistician: { displayName: '统计员', kinds: ['STAFF'], platformRole: 'STATISTICIAN' },
  office: { displayName: '基地双创办', kinds: ['STAFF'] },
  'university-office': { displayName: '高校双创办', kinds: ['STAFF'] },
  publisher: { displayName: '企业发榜员', kinds: ['STAFF'] },
  bank: { displayName: '银行客户经理', kinds: ['STAFF'] },
  leader: { displayName: '学生队长', kinds: ['STUDENT'] },
  member: { displayName: '学生队员', kinds: ['STUDENT'] },
  teacher: { displayName: '指导教师', kinds: ['TEACHER'] },
} as const satisfies Record<string, { displayName: string; kinds: readonly ('STUDENT' | 'TEACHER' | 'STAFF')[]; platformRole?: PlatformRole }>;

export type Role = keyof typeof cast;
export const roles = Object.keys(cast) as Role[];
export const accountOf = (role: Role): string => `${role}@jiebang.example`;

export type DemoPeople = Readonly<Record<Role, DemoClient>>;

export async function registerPeople(app: NestFastifyApplication, password: string): Promise<DemoPeople> {
  const operator = systemActor('demo');
  const entries: [Role, DemoClient][] = [];
  for (const role of roles) {
    const { displayName, kinds, ...more } = cast[role];
    const personId = await app.get(RegisterPersonUseCase).execute(operator, { account: accountOf(role), displayName, kinds, password });
    if ('platformRole' in more) await app.get(AppointPlatformAdminUseCase).execute(operator, personId!, more.platformRole);
    entries.push([role, await DemoClient.signIn(app, accountOf(role), password)]);
  }
  return Object.fromEntries(entries) as DemoPeople;
}
