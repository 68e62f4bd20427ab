import { describe, expect, it } from '@jest/globals';
import { accountIn, accountOf, mailAddressIn } from './account.js';

describe('a sign-in name', () => {
  it.each([
    [' Li.Ming@Example.COM ', 'li.ming@example.com'],
    ['ｌｉ@example.com', 'li@example.com'],
    ['李明@例子.中国', '李明@例子.中国'],
    ['+86 138-0000-0000', '+8613800000000'],
    ['１３８００００００００', '13800000000'],
  ])('%s is kept as %s', (typed, kept) => expect(accountIn(typed)).toBe(kept));

  it.each(['', 'li', 'li@', '@example.com', 'li@example', 'a b@example.com', '12345', '1'.repeat(21), `${'a'.repeat(65)}@example.com`, `a@${'b.'.repeat(90)}cn`, 'a\u0000b@example.com', 'a\ud800@example.com'])(
    '%j is none', (typed) => {
      expect(accountIn(typed)).toBeUndefined();
      expect(() => accountOf(typed)).toThrow('e-mail address or a phone number');
    },
  );
});

describe('an account', () => {
  it.each(['li.ming@example.com', '李明@例子.中国', "o'neil+list@example.com"])('%s gets mail', (account) => expect(mailAddressIn(account)).toBe(account));

  it.each(['13800000000', '<li@example.com>', 'li,ming@example.com', 'a;b@example.com', '"li"@example.com', 'li@[example.com]', 'li:ming@example.com', 'a\\b@example.com'])(
    '%s signs in, but gets no mail', (account) => expect([accountIn(account), mailAddressIn(account)]).toEqual([account, undefined]),
  );
});
