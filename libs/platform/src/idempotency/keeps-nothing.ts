import { SetMetadata } from '@nestjs/common';

export const KEEPS_NOTHING = 'jiebang:keeps-nothing';

/**
 * For routes that take a password or answer with a token: neither a quick hash of the one nor the other may lie in
 * the table of idempotency keys, so a repeated request simply runs again.
 */
export const KeepsNothing = (): MethodDecorator => SetMetadata(KEEPS_NOTHING, true);
