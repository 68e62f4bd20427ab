import { fold } from '#kernel';
import { accountMalformed } from './identity.problems.js';

const EMAIL = /^[^\s@\p{C}]{1,64}@[^\s@.\p{C}]{1,63}(?:\.[^\s@.\p{C}]{1,63}){1,4}$/u;
// Signs that mean something in a header or to a mail server: such an account signs in, but gets no mail.
const RISKY_IN_MAIL = /[<>()[\]\\,;:"]/;
const PHONE = /^\+?\d{6,20}$/;
const MAX_ACCOUNT_LENGTH = 160;

/** The one form of a sign-in name in which it is kept and compared; undefined when it is neither e-mail nor phone. */
export function accountIn(typed: string): string | undefined {
  if (typed.length > MAX_ACCOUNT_LENGTH) return undefined;
  const folded = fold(typed);
  const account = folded.includes('@') ? folded : folded.replace(/[\s().-]/g, '');
  return account.length <= MAX_ACCOUNT_LENGTH && (EMAIL.test(account) || PHONE.test(account)) ? account : undefined;
}

export function accountOf(typed: string): string {
  const account = accountIn(typed);
  if (!account) throw accountMalformed();
  return account;
}

/** The address of an account that mail can be sent to; undefined for a phone number. */
export const mailAddressIn = (account: string): string | undefined => (EMAIL.test(account) && !RISKY_IN_MAIL.test(account) ? account : undefined);
