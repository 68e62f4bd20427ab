import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Policy } from '#kernel';

export const ACCESS = 'jiebang:access';

export type Access = { readonly public: true; readonly people: boolean } | { readonly public: false; readonly action: string };

/** This route asks the policy for `action`. Which object it is about, the use case or query knows; see authorize(). */
export function Can<P extends Policy>(policy: P, action: keyof P & string): MethodDecorator {
  if (!policy[action]) throw new Error(`no rule for ${action}`);
  return applyDecorators(SetMetadata(ACCESS, { public: false, action } satisfies Access), ApiBearerAuth(), ApiCookieAuth());
}

/** This route answers anybody, signed in or not; `people: false`: machines only, so nobody is looked up (nor the database asked). */
export const Public = ({ people = true }: { people?: boolean } = {}): MethodDecorator =>
  SetMetadata(ACCESS, { public: true, people } satisfies Access);
