import { describe, expect, it } from '@jest/globals';
import { letterOf } from './letter.js';
import { mailTextOf, textOf } from './notice.js';

const won = { code: 'bid-won', words: { team: '揭榜一队', proposition: '产线视觉检测' }, link: '/bids/1' };
const returned = { code: 'proposition-returned', words: { proposition: '产线视觉检测', reason: '请致电 13800000000' }, link: '/propositions/2' };
const invited = { code: 'team-invitation', words: { team: '揭榜一队', teamRole: { zh: '成员', en: 'a member' } }, link: '/teams/invitations' };

describe('what a notice says', () => {
  it('is in the language of its reader', () => {
    expect(textOf(invited, 'zh').title).toBe('“揭榜一队”邀请您担任成员');
    expect(textOf(invited, 'en').title).toBe('“揭榜一队” invites you as a member');
  });

  it('holds what somebody typed at will in the product only', () => {
    expect(textOf(returned, 'zh').body).toBe('理由：请致电 13800000000');
    expect(mailTextOf(returned, 'zh').body).toBe('理由：请登录后查看');
    expect(mailTextOf(returned, 'en').body).toBe('Reason: sign in to read it');
  });

  it('leaves nothing of the words to be read as another template', () => {
    expect(textOf({ code: 'bid-won', words: { team: '{proposition}', proposition: '$&' } }, 'zh').title).toBe('“{proposition}”中榜：《$&》');
  });
});

describe('a letter', () => {
  const to = { displayName: '队长', language: 'zh', site: 'https://jiebang.example' } as const;

  it('says one thing, where it stands, and how to get fewer', () => {
    expect(letterOf([won], to)).toEqual({
      subject: '【揭榜台】“揭榜一队”中榜：《产线视觉检测》',
      text: [
        '队长，您好：', '“揭榜一队”中榜：《产线视觉检测》\n请队长尽快确认接受或放弃。\nhttps://jiebang.example/bids/1',
        '—\n本邮件由系统发送，请勿回复。提醒方式可在“通知设置”中调整：https://jiebang.example/notifications/preferences', '',
      ].join('\n\n'),
    });
  });

  it('has no links where nobody said how the product is reached', () => {
    expect(letterOf([won], { ...to, site: undefined }).text).not.toContain('/bids/1');
  });

  it('says several things that quiet hours held back', () => {
    const { subject, text } = letterOf([won, returned], { ...to, language: 'en' });
    expect(subject).toBe('[Jiebang] 2 notices for you');
    expect(text).toContain('These came during your quiet hours:\n\n“揭榜一队” won “产线视觉检测”\n');
    expect(text).toContain('https://jiebang.example/propositions/2');
  });
});
