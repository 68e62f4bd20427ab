import type { Withdrawal } from '../domain/proposition.js';

/** As statements answer it, past the columns of the schema. */
export const withdrawalOf = ({ withdrawal }: { readonly withdrawal: string | null }): Withdrawal | null => (withdrawal === null ? null : (JSON.parse(withdrawal) as Withdrawal));
