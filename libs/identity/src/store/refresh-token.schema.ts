import { defineTable, nullable, ref, text, time } from '#platform';

/** Every refresh token a session ever had, so that a second use of any of them is noticed. */
export interface RefreshToken {
  readonly tokenHash: string;
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export const RefreshTokenSchema = defineTable<RefreshToken>('refresh_token', {
  columns: { tokenHash: { ...text(64), primary: true }, sessionId: ref(), createdAt: time(), usedAt: nullable(time()) },
  indices: [{ name: 'ix_refresh_token_session', columns: ['sessionId'] }],
});
