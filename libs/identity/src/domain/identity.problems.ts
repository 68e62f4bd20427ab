import { defineProblem } from '#kernel';

export const personMissing = defineProblem({
  code: 'identity.person-missing', kind: 'missing', zh: '没有找到该人员。', en: 'There is no such person.',
});
export const organisationMissing = defineProblem({
  code: 'identity.organisation-missing', kind: 'missing', zh: '没有找到该单位。', en: 'There is no such organisation.',
});
export const membershipMissing = defineProblem({
  code: 'identity.membership-missing', kind: 'missing', zh: '没有找到该成员或邀请。', en: 'There is no such membership or invitation.',
});
export const sessionMissing = defineProblem({
  code: 'identity.session-missing', kind: 'missing', zh: '没有找到该登录会话。', en: 'There is no such session.',
});

export const credentialsWrong = defineProblem({
  code: 'identity.credentials-wrong', kind: 'unauthenticated',
  zh: '账号或密码不正确。', en: 'The account or the password is not correct.',
});
export const tokenNotValid = defineProblem({
  code: 'identity.token-not-valid', kind: 'unauthenticated',
  zh: '访问令牌无效或已过期，请刷新令牌或重新登录。', en: 'The token is not valid or has expired. Refresh it or sign in again.',
});
export const refreshTokenNotValid = defineProblem({
  code: 'identity.refresh-token-not-valid', kind: 'unauthenticated',
  zh: '刷新令牌无效或已过期，请重新登录。', en: 'The refresh token is not valid or has expired. Sign in again.',
});
export const justRefreshed = defineProblem({
  code: 'identity.just-refreshed', kind: 'conflict',
  zh: '该刷新令牌刚刚被另一请求使用，请使用那次请求得到的新令牌。', en: 'Another request has just used this refresh token. Use the tokens that it received.',
});
export const tooManySignIns = defineProblem({
  code: 'identity.too-many-sign-ins', kind: 'too-often',
  zh: '登录失败次数过多，请 15 分钟后再试。', en: 'Too many failed sign-ins. Try again in 15 minutes.',
});
export const tooManyRegistrations = defineProblem({
  code: 'identity.too-many-registrations', kind: 'too-often',
  zh: '该网络地址注册过于频繁，请一小时后再试。', en: 'Too many registrations from this address. Try again in an hour.',
});

export const accountMalformed = defineProblem({
  code: 'identity.account-malformed', kind: 'invalid',
  zh: '账号须为邮箱地址或手机号码。', en: 'An account is an e-mail address or a phone number.',
});
export const passwordLength = defineProblem({
  code: 'identity.password-length', kind: 'invalid',
  zh: '密码须为 {min} 至 {max} 个字符。', en: 'A password has {min} to {max} characters.',
});
export const passwordGuessable = defineProblem({
  code: 'identity.password-guessable', kind: 'invalid',
  zh: '该密码过于常见、有规律或包含账号，请换一个，例如几个不相关的词。', en: 'This password is common, regular or made of the account. Choose another, for example a few unrelated words.',
});

export const usccMalformed = defineProblem({
  code: 'identity.uscc-malformed', kind: 'invalid',
  zh: '统一社会信用代码格式不正确：共 18 位，第 3 至 8 位为数字，不含 I、O、S、V、Z。', en: 'This is not a unified social credit code: 18 characters, digits at places 3 to 8, without I, O, S, V and Z.',
});
export const usccNeeded = defineProblem({
  code: 'identity.uscc-needed', kind: 'invalid',
  zh: '该类单位须填写统一社会信用代码。', en: 'An organisation of this kind needs a unified social credit code.',
});
export const organisationExists = defineProblem({
  code: 'identity.organisation-exists', kind: 'conflict',
  zh: '该代码的单位已登记，请联系单位管理员邀请您加入。', en: 'An organisation with this code is registered. Ask its administrator for an invitation.',
});
export const universityUnknown = defineProblem({
  code: 'identity.university-unknown', kind: 'invalid',
  zh: '高校须填写教育部名单中的 10 位学校标识码，其他单位不得填写。', en: 'A university needs its 10-digit code from the list of the Ministry of Education; other organisations have none.',
});
export const regionUnknown = defineProblem({
  code: 'identity.region-unknown', kind: 'invalid',
  zh: '行政区划代码不存在，请使用 GB/T 2260 的 6 位代码。', en: 'There is no such region. Use a 6-digit code of GB/T 2260.',
});
export const industryUnknown = defineProblem({
  code: 'identity.industry-unknown', kind: 'invalid',
  zh: '行业代码不存在，请使用 GB/T 4754 的代码。', en: 'There is no such industry. Use a code of GB/T 4754.',
});
export const checkDigitNotAccepted = defineProblem({
  code: 'identity.check-digit-not-accepted', kind: 'rule',
  zh: '该统一社会信用代码的校验位不符，请人工核实后勾选“接受”并写明依据。', en: 'The check digit of this code does not fit. Verify it by hand, then accept it explicitly with a note.',
});

export const organisationChanged = defineProblem({
  code: 'identity.organisation-changed', kind: 'conflict',
  zh: '该单位的登记信息在您查看之后已有修改，请重新核对第 {revision} 版后再决定。', en: 'The record of this organisation has changed since you read it. Look at revision {revision} before you decide.',
});

export const roleNotForKind = defineProblem({
  code: 'identity.role-not-for-kind', kind: 'rule',
  zh: '该类单位没有角色“{role}”。', en: 'An organisation of this kind has no role {role}.',
});
export const alreadyMember = defineProblem({
  code: 'identity.already-member', kind: 'conflict',
  zh: '该账号已是成员或已被邀请。', en: 'This account is a member or invited already.',
});
export const invitationCodeWrong = defineProblem({
  code: 'identity.invitation-code-wrong', kind: 'rule',
  zh: '邀请码不正确，请向邀请您的单位管理员核对。', en: 'The invitation code is not correct. Check it with the administrator who invited you.',
});
export const tooManyCodes = defineProblem({
  code: 'identity.too-many-codes', kind: 'too-often',
  zh: '邀请码错误次数过多，请 15 分钟后再试。', en: 'Too many wrong invitation codes. Try again in 15 minutes.',
});
export const lastAdmin = defineProblem({
  code: 'identity.last-admin', kind: 'rule',
  zh: '单位至少要有一名管理员，请先指定另一名管理员。', en: 'An organisation keeps at least one administrator. Appoint another one first.',
});
export const notOpenForMembers = defineProblem({
  code: 'identity.not-open-for-members', kind: 'conflict',
  zh: '单位当前状态不能增加成员。', en: 'The organisation cannot take members in its present state.',
});
