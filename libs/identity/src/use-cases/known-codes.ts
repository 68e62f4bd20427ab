import { industryByCode, regionByCode, universityByCode } from '#reference';
import { industryUnknown, regionUnknown, universityUnknown } from '../domain/identity.problems.js';

interface Codes {
  readonly regionCode: string;
  readonly industryCode?: string;
  readonly universityCode?: string;
}

/** Refuses codes that no list has; industries come back in the one form with their letter. */
export function knownCodes<Input extends Codes>(input: Input): Input {
  if (!regionByCode(input.regionCode)) throw regionUnknown();
  if (input.universityCode && !universityByCode(input.universityCode)) throw universityUnknown();
  if (!input.industryCode) return input;
  const industry = industryByCode(input.industryCode);
  if (!industry) throw industryUnknown();
  return { ...input, industryCode: industry.code };
}
