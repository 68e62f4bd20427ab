import {
  InvitationCodeRefused, InvitationDeclined, MemberInvited, MembershipEnded, MembershipGranted, MembershipRolesChanged, OrganisationRefused, OrganisationReinstated,
  OrganisationRenamed, OrganisationSuspended, OrganisationVerified, PasswordChanged, PlatformRoleGranted, SessionRevoked,
} from '#identity/events';
import { type NoticeRule, tells } from '../notice-rule.js';

const category = 'ACCOUNT';
const me = () => '/people/me';
const organisation = ({ organisationId }: { organisationId: string }) => `/organisations/${organisationId}`;

export const accountRules: readonly NoticeRule[] = [
  tells(PasswordChanged, {
    code: 'password-changed', to: ['person'], toActor: true, category, urgent: true, link: me,
    zh: { title: '您的密码已更改', body: '其他设备上的登录已全部失效。如非本人操作，请立即联系平台管理员。' },
    en: { title: 'Your password was changed', body: 'All other sessions have ended. If this was not you, contact the administrator of the platform at once.' },
  }),
  tells(SessionRevoked, {
    code: 'session-revoked', to: ['person'], toActor: true, category, urgent: true, link: me,
    zh: { title: '您的一次登录已被终止', body: '该登录的凭据被重复使用，可能已泄露，系统已终止该登录。如有疑问请更改密码。' },
    en: { title: 'One of your sessions was ended', body: 'Its token was used a second time and may have leaked, so the session was ended. When in doubt, change your password.' },
  }),
  tells(PlatformRoleGranted, {
    code: 'platform-role-granted', to: ['person'], category, link: me,
    zh: { title: '您已成为平台{platformRole}', body: '平台运营方授予了您这一角色，重新登录无需任何操作即可使用。' },
    en: { title: 'You are now {platformRole} of the platform', body: 'The operator of the platform gave you this role. It works at once.' },
  }),
  tells(MemberInvited, {
    code: 'organisation-invitation', to: ['invited'], category, link: me,
    zh: { title: '“{organisation}”邀请您加入', body: '请用该单位交给您的邀请码接受，或在“我的邀请”中谢绝。' },
    en: { title: '“{organisation}” invites you to join', body: 'Accept it with the code that the organisation handed to you, or decline it among your invitations.' },
  }),
  tells(InvitationDeclined, {
    code: 'organisation-invitation-declined', to: ['administrators'], category, link: organisation,
    zh: { title: '{person}谢绝加入“{organisation}”', body: '邀请已关闭，如需要可以重新邀请。' },
    en: { title: '{person} declined to join “{organisation}”', body: 'The invitation is closed. You may invite again.' },
  }),
  tells(InvitationCodeRefused, {
    code: 'invitation-code-refused', to: ['administrators'], category, link: organisation,
    zh: { title: '加入“{organisation}”的邀请码被输错', body: '{person}使用受邀账号给出了错误的邀请码。如果不是您要邀请的人，请撤回邀请。' },
    en: { title: 'A wrong code was given to join “{organisation}”', body: '{person} has the account that you invited, but not the code. Withdraw the invitation if this is not whom you mean.' },
  }),
  tells(MembershipGranted, {
    code: 'member-joined', to: ['administrators'], category, link: organisation,
    zh: { title: '{person}已加入“{organisation}”', body: '可在成员列表中查看或调整角色。' },
    en: { title: '{person} joined “{organisation}”', body: 'The list of members shows the roles and lets you change them.' },
  }),
  tells(MembershipRolesChanged, {
    code: 'roles-changed', to: ['person'], category, link: organisation,
    zh: { title: '您在“{organisation}”的角色已调整', body: '新的角色即刻生效。' },
    en: { title: 'Your roles in “{organisation}” were changed', body: 'The new ones count at once.' },
  }),
  tells(MembershipEnded, {
    code: 'membership-ended', to: ['person'], category, link: me,
    zh: { title: '您不再是“{organisation}”的成员', body: '您已无法以该单位的名义操作。' },
    en: { title: 'You are no longer a member of “{organisation}”', body: 'You cannot act in its name any more.' },
  }),
  tells(OrganisationVerified, {
    code: 'organisation-verified', to: ['administrators'], category, link: organisation,
    zh: { title: '“{organisation}”已通过核验', body: '现在可以发布命题、报名对接活动。' },
    en: { title: '“{organisation}” was verified', body: 'It may now publish propositions and register for events.' },
  }),
  tells(OrganisationRefused, {
    code: 'organisation-refused', to: ['administrators'], category, link: organisation,
    zh: { title: '“{organisation}”未通过核验', body: '原因见单位资料，更正后可以重新提交。' },
    en: { title: '“{organisation}” was not verified', body: 'The reason stands in its record. Correct the registration and hand it in again.' },
  }),
  tells(OrganisationSuspended, {
    code: 'organisation-suspended', to: ['administrators'], category, urgent: true, link: organisation,
    zh: { title: '“{organisation}”已被暂停', body: '原因见单位资料。暂停期间不能以该单位的名义办理业务。' },
    en: { title: '“{organisation}” was suspended', body: 'The reason stands in its record. Until it is lifted, nobody can act in its name.' },
  }),
  tells(OrganisationReinstated, {
    code: 'organisation-reinstated', to: ['administrators'], category, link: organisation,
    zh: { title: '“{organisation}”已恢复', body: '暂停已解除，业务可以继续办理。' },
    en: { title: '“{organisation}” was reinstated', body: 'The suspension was lifted; business goes on.' },
  }),
  tells(OrganisationRenamed, {
    code: 'organisation-renamed', to: ['administrators'], category, link: organisation,
    zh: { title: '单位名称已更改为“{organisation}”', body: '新名称会显示在命题、项目和活动中。' },
    en: { title: 'Your organisation is now called “{organisation}”', body: 'Propositions, projects and events show the new name.' },
  }),
];
