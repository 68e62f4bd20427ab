import { LeaderChanged, MemberConsented, MemberDeclined, MemberInvited, MemberLeft, TeamDisbanded } from '#teams/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'TEAMS';
const team = ({ teamId }: { teamId: string }) => `/teams/${teamId}`;

export const teamRules: readonly NoticeRule[] = [
  tells(MemberInvited, {
    code: 'team-invitation', to: ['person'], category, link: () => '/teams/invitations',
    zh: { title: '“{team}”邀请您担任{teamRole}', body: '请在“我的邀请”中同意或谢绝。全员同意后团队才能揭榜。' },
    en: { title: '“{team}” invites you as {teamRole}', body: 'Agree or decline among your invitations. A team may bid once everybody has agreed.' },
  }),
  tells(MemberConsented, {
    code: 'team-consent', to: ['leader'], category, link: team,
    zh: { title: '{person}同意加入“{team}”', body: '团队页面显示还有谁没有答复。' },
    en: { title: '{person} agreed to take part in “{team}”', body: 'The page of the team shows who has not answered yet.' },
  }),
  tells(MemberDeclined, {
    code: 'team-declined', to: ['leader'], category, link: team,
    zh: { title: '{person}谢绝加入“{team}”', body: '如团队人数不足，请另行邀请。' },
    en: { title: '{person} declined to take part in “{team}”', body: 'Invite somebody else if the team is too small now.' },
  }),
  tells(MemberLeft, {
    code: 'team-left', to: ['leader'], category, link: team,
    zh: { title: '{person}退出了“{team}”', body: '请检查团队是否仍符合揭榜要求。' },
    en: { title: '{person} left “{team}”', body: 'See whether the team still meets what a bid asks for.' },
  }),
  tells(LeaderChanged, {
    code: 'team-leader-changed', to: ['team'], category, link: team,
    zh: { title: '“{team}”更换了队长', body: '投标、确认中榜和签约由新队长办理。' },
    en: { title: '“{team}” has a new leader', body: 'Who bids, accepts an award and confirms an agreement is the new leader.' },
  }),
  tells(TeamDisbanded, {
    code: 'team-disbanded', to: ['team'], category, link: team,
    zh: { title: '“{team}”已解散', body: '团队记录会保留，但不能再揭榜。' },
    en: { title: '“{team}” was disbanded', body: 'Its record stays, but it cannot bid any more.' },
  }),
];
