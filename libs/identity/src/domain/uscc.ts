import { usccMalformed } from './identity.problems.js';

/**
 * Unified social credit code, GB 32100-2015: 1 department, 2 category, 3–8 region, 9–17 organisation code
 * (GB 11714 with its own check), 18 check.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORMAT = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export interface Uscc {
  readonly code: string;
  /**
   * A check digit does not fit. No reason to refuse: codes of the Fujian pilot are legal and fail. A reason for
   * somebody to look at the certificate.
   */
  readonly warning: boolean;
}

/** Reads a code as people type it: any case or width, with spaces. */
export function readUscc(typed: string): Uscc {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!FORMAT.test(code)) throw usccMalformed();
  return { code, warning: usccCheck(code) !== code[17] || organisationCheck(code.slice(8, 16)) !== code[16] };
}

/** Completes the first 16 characters with both check characters: made-up organisations for demonstrations and tests. */
export function completeUscc(first16: string): string {
  const first17 = first16 + organisationCheck(first16.slice(8, 16));
  return first17 + usccCheck(first17);
}

function usccCheck(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

function organisationCheck(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, place) => total + weight * Number.parseInt(first8[place]!, 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
