import { clockOf, type PlatformRole } from '#kernel';
import type { Outcome } from '#matchmaking/events';
import type { WithdrawalReason } from '#propositions';
import type { TeamRole } from '#teams/events';
import type { Word, WordName } from '../domain/notice-rule.js';
import type { Scene } from './scene.js';

type Saying = (scene: Scene) => Word | undefined | Promise<Word | undefined>;

const named = (zh: string, en: string): Word => ({ zh, en });

const teamRoles: Readonly<Record<TeamRole, Word>> = { MEMBER: named('成员', 'a member'), ADVISER: named('指导教师', 'an adviser') };

const platformRoles: Readonly<Record<PlatformRole, Word>> = { PLATFORM_ADMIN: named('管理员', 'an administrator'), STATISTICIAN: named('统计员', 'a statistician') };

const outcomes: Readonly<Record<Outcome, Word>> = {
  NONE: named('无进展', 'nothing'), FOLLOW_UP: named('继续跟进', 'a follow-up'), INTENT: named('达成意向', 'an intent'), AGREEMENT: named('签订协议', 'an agreement'),
  FINANCING: named('获得融资', 'financing'), HIRE: named('吸纳就业', 'jobs'), PROJECT: named('形成项目', 'a project'),
};

const withdrawalReasons: Readonly<Record<WithdrawalReason, Word>> = {
  CLIENT_REQUEST: named('发榜方要求', 'the publisher asked for it'), REQUIREMENT_SOLVED_ELSEWHERE: named('需求已另行解决', 'the need was met elsewhere'),
  INFEASIBLE: named('无法实施', 'it cannot be done'), FUNDING_LOST: named('资金未落实', 'the funding was lost'), FORCE_MAJEURE: named('不可抗力', 'force majeure'),
  LEGAL: named('法律原因', 'a legal reason'), ORG_DISQUALIFIED: named('发榜方不再符合条件', 'the publisher no longer qualifies'), DUPLICATE: named('重复发布', 'it was published twice'),
  WINNER_UNRESPONSIVE: named('中榜团队无回应', 'the winner did not answer'),
};

const said = (name: string): Saying => ({ payload }) => (payload[name] === null || payload[name] === undefined ? undefined : String(payload[name]));

/** What a text may mention, as it is at the moment of the notice. None of it is of a bid, a price, a phone number or a code. */
export const words: Readonly<Record<WordName, Saying>> = {
  proposition: async (scene) => (await scene.proposition()).title,
  closesAt: async (scene) => {
    const { closeAt } = await scene.proposition();
    return closeAt ? clockOf(closeAt) : undefined;
  },
  withdrawalReason: ({ payload }) => withdrawalReasons[payload['reasonCode'] as WithdrawalReason],
  created: said('created'),

  team: async (scene) => (await scene.team()).name,
  teamRole: ({ payload }) => teamRoles[payload['role'] as TeamRole],
  rank: said('rank'),

  person: async (scene) => (await scene.person()).displayName,
  organisation: async (scene) => (await scene.organisation()).name,
  platformRole: ({ payload }) => platformRoles[payload['role'] as PlatformRole],

  project: async (scene) => (await scene.project()).title,
  milestone: (scene) => scene.milestone(),
  dueOn: said('dueOn'),

  event: async (scene) => (await scene.matchmakingEvent()).title,
  place: async (scene) => (await scene.matchmakingEvent()).place,
  startsAt: async (scene) => clockOf((await scene.matchmakingEvent()).startsAt),
  holder: async (scene) => (await scene.registration()).holderName,
  meetingAt: async (scene) => clockOf((await scene.meeting()).startsAt),
  table: async (scene) => (await scene.meeting()).tableName,
  outcome: ({ payload }) => outcomes[payload['outcome'] as Outcome],

  reason: async (scene) => scene.payload['reason'] ?? (await reasonOfEvent(scene)) ?? undefined,
};

/** Facts of events do not say why; the registration or the event does. */
async function reasonOfEvent(scene: Scene): Promise<string | null> {
  if (!scene.payload['registrationId']) return null;
  return (await scene.registration()).rejectionReason ?? (await scene.matchmakingEvent()).cancelReason;
}
