import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { checkPassword } from './password-rules.js';

const check = (password: string) => () => checkPassword(password, 'zhangsan@example.com');

describe('a password', () => {
  it.each(['tin kettle over moss', '山高月小水落石出清風徐來水', 'x7#kQ!m2&vPz', `${'p'.repeat(2)}lain words ${'é'.repeat(3)} of mine`, 'many words '.concat('and more of them, up to the limit of a hundred and twenty-eight')])(
    '%s is good: length counts, not composition', (password) => expect(check(password)).not.toThrow(),
  );

  it('has 12 to 128 characters, counted as people do', () => {
    expect(check('x7#kQ!m2&vP')).toThrow('12 to 128');
    expect(check('𡐓x7#kQ!m2&v')).toThrow('12 to 128');
    expect(check('𡐓x7#kQ!m2&vP')).not.toThrow();
    const long = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(97 + (index * 7 + index * index) % 26)).join('');
    expect(check(long)).not.toThrow();
    expect(check(`${long}x`)).toThrow('12 to 128');
  });

  it('is none of the common ones, in any case or width', () => {
    for (const common of commonPasswords) expect(check(common)).toThrow('common');
    expect(check('Password123456')).toThrow('common');
    expect(check('Ｐassword123456')).toThrow('common');
    expect(check('Correct Horse Battery Staple')).toThrow('common');
  });

  it.each(['aaaaaaaaaaaa', 'abcabcabcabc', 'hunter2hunter2', '123456789012', 'abcdefghijkl', 'zyxwvutsrqpo', 'aaabbbcccddd', '123456789abc', 'abababacacac'])(
    '%s is too regular', (password) => expect(check(password)).toThrow('common'),
  );

  it.each(['zhangsan@example.com', 'Zhangsan1234', 'zhangsanzhangsan', '2026zhangsan!'])('%s is made of the account', (password) => expect(check(password)).toThrow('common'));

  it('may hold the account beside enough of something else', () => expect(check('zhangsan likes tin kettles')).not.toThrow());
});
