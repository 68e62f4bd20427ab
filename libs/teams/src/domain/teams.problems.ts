import { defineProblem } from '#kernel';

export const teamMissing = defineProblem({
  code: 'teams.team-missing', kind: 'missing',
  zh: '没有找到该团队。', en: 'There is no such team.',
});

export const teamNameTooLong = defineProblem({
  code: 'teams.name-too-long', kind: 'invalid',
  zh: '团队名称不能超过 {most} 个字。', en: 'A team name has at most {most} characters.',
});

export const universityUnknown = defineProblem({
  code: 'teams.university-unknown', kind: 'rule',
  zh: '没有代码为 {code} 的高校，请从高校名单中选择。', en: 'No university has the code {code}. Choose one from the list of universities.',
});

export const leaderMustBeStudent = defineProblem({
  code: 'teams.leader-must-be-student', kind: 'rule',
  zh: '学生团队的负责人必须是学生；教师负责的请建立师生团队。',
  en: 'A student team is led by a student. With a teacher in the lead, found a teacher-student team.',
});

/** One answer for unknown accounts and unknown persons. */
export const inviteeUnknown = defineProblem({
  code: 'teams.invitee-unknown', kind: 'rule',
  zh: '没有找到要邀请的人，请核对登录名。', en: 'The person to invite was not found. Check the account name.',
});

export const nameOneInvitee = defineProblem({
  code: 'teams.name-one-invitee', kind: 'invalid',
  zh: '请填写登录名或人员编号中的一项。', en: 'Give either an account name or a person id, not both.',
});

export const alreadyInvited = defineProblem({
  code: 'teams.already-invited', kind: 'conflict',
  zh: '此人已在团队中，或正在等待其答复。', en: 'This person is in the team already, or has not yet answered.',
});

export const teamFull = defineProblem({
  code: 'teams.team-full', kind: 'rule',
  zh: '团队成员（含负责人和待答复者）最多 {most} 人，请先撤回一项邀请。',
  en: 'A team has at most {most} members, counting the leader and open invitations. Withdraw an invitation first.',
});

export const advisersFull = defineProblem({
  code: 'teams.advisers-full', kind: 'rule',
  zh: '指导教师（含待答复者）最多 {most} 人，请先撤回一项邀请。',
  en: 'A team has at most {most} advisers, counting open invitations. Withdraw an invitation first.',
});

export const invitationMissing = defineProblem({
  code: 'teams.invitation-missing', kind: 'missing',
  zh: '没有找到对此人的邀请。', en: 'There is no invitation of this person.',
});

export const leaderHandsOverFirst = defineProblem({
  code: 'teams.leader-hands-over-first', kind: 'rule',
  zh: '负责人退出前，请先移交负责人，或解散团队。', en: 'A leader hands the team over before leaving, or disbands it.',
});

export const successorMustBeMember = defineProblem({
  code: 'teams.successor-must-be-member', kind: 'rule',
  zh: '只能移交给已同意加入的成员（指导教师除外）。', en: 'The team can be handed over only to a member who has agreed to take part, not to an adviser.',
});
