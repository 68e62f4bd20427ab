import { fold } from '#kernel';
import { accountMalformed } from './identity.problems.js';

const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,4}$/;
const PHONE = /^\+?\d{6,20}$/;
const LENGTH = 160;

/** The one form of a sign-in name in which it is kept and compared; undefined when it is neither e-mail nor phone. */
export function accountIn(typed: string): string | undefined {
  if (typed.length > LENGTH) return undefined;
  const folded = fold(typed);
  const account = folded.includes('@') ? folded : folded.replace(/[\s().-]/g, '');
  return account.length <= LENGTH && (EMAIL.test(account) || PHONE.test(account)) ? account : undefined;
}

export function accountOf(typed: string): string {
  const account = accountIn(typed);
  if (!account) throw accountMalformed();
  return account;
}
