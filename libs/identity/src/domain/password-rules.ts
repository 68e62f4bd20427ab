import { codePoints, fold } from '#kernel';
import { commonPasswords } from './common-passwords.js';
import { passwordGuessable, passwordLength } from './identity.problems.js';

const PASSWORD_LENGTH = { min: 12, max: 128 };

/** hunter2hunter2 is one short word; a long phrase said twice is still a long phrase. */
const LONGEST_UNIT = 8;

/** Length counts, composition does not: refuses what is short, common, regular or little more than the account. */
export function checkPassword(password: string, account: string): void {
  const length = codePoints(password);
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) throw passwordLength(PASSWORD_LENGTH);
  const plain = fold(password).replaceAll(' ', '');
  if (commonPasswords.has(plain) || isRegular(plain) || isMadeOf(account, plain)) throw passwordGuessable();
}

function isRegular(text: string): boolean {
  const points = Array.from(text, (one) => one.codePointAt(0)!);
  return new Set(points).size < 5 || repeatsItself(points) || mostlyCounts(points);
}

/** abcdefabcdef: every character is the one some places before. */
function repeatsItself(points: readonly number[]): boolean {
  for (let unit = 1; unit <= LONGEST_UNIT; unit++) {
    if (points.every((point, index) => index < unit || point === points[index - unit])) return true;
  }
  return false;
}

/** 123456789012, aaabbbcccddd, 987654fedcba: two thirds of the steps lead to the same or the next character. */
function mostlyCounts(points: readonly number[]): boolean {
  const regular = points.slice(1).filter((point, index) => Math.abs(point - points[index]!) <= 1 || Math.abs(point - points[index]!) === 9);
  return regular.length * 3 >= (points.length - 1) * 2;
}

/** The name before the @ or the whole account, with fewer than eight characters of one's own. */
function isMadeOf(account: string, text: string): boolean {
  return [account, account.split('@')[0]!]
    .filter((part) => part.length >= 4 && text.includes(part))
    .some((part) => text.replaceAll(part, '').length < 8);
}
