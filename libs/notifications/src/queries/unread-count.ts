import type { Reader } from '#platform';

const UNREAD = 'SELECT COUNT(*) AS unread FROM notice WHERE personId = ? AND shown = 1 AND readAt IS NULL';

export async function unreadCount(reader: Reader, personId: string): Promise<number> {
  const [row] = await reader.query<{ unread: number }>(UNREAD, [personId]);
  return Number(row!.unread);
}
