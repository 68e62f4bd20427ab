/** The real programme's limit (2026 产业赛道: 20 MB). */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
