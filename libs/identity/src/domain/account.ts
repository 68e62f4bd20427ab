import { fold } from '#kernel';
import { accountMalformed } from './identity.problems.js';

const EMAIL = /^[^\s@\p{C}]{1,64}@[^\s@.\p{C}]{1,63}(?:\.[^\s@.\p{C}]{1,63}){1,4}$/u;
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
