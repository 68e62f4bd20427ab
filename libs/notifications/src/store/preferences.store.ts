import type { Language } from '#kernel';
import { queryChosen, type Reader, type Tx } from '#platform';
import { type Channels, defaultPreferences, type Preferences } from '../domain/preferences.js';
import type { QuietHours } from '../domain/quiet-hours.js';

interface Row {
  readonly id: string;
  readonly language: Language;
  readonly channels: string;
  readonly quietHours: string | null;
}

const SELECT = 'SELECT id, language, channels, quietHours FROM notification_preferences WHERE id';

export class PreferencesStore {
  constructor(private readonly tx: Tx) {}

  /** Whatever was there before. Only one unit of work at a time comes here for a person: it holds the trail of what it told. */
  async put({ id, language, channels, quietHours }: Preferences): Promise<void> {
    const values = [language, JSON.stringify(channels), quietHours && JSON.stringify(quietHours), id];
    const [there] = await this.tx.query(`${SELECT} = ?`, [id]);
    await (there
      ? this.tx.execute('UPDATE notification_preferences SET language = ?, channels = ?, quietHours = ? WHERE id = ?', values)
      : this.tx.execute('INSERT INTO notification_preferences (language, channels, quietHours, id) VALUES (?, ?, ?, ?)', values));
  }
}

/** What each of them has chosen, or what holds for somebody who has not. */
export async function preferencesOf(reader: Reader, personIds: readonly string[]): Promise<(personId: string) => Preferences> {
  const rows = await queryChosen<Row>(reader, SELECT, personIds);
  const chosen = new Map(rows.map((row) => [row.id, preferencesIn(row)]));
  return (personId) => chosen.get(personId) ?? defaultPreferences(personId);
}

const preferencesIn = ({ channels, quietHours, ...row }: Row): Preferences =>
  ({ ...row, channels: JSON.parse(channels) as Channels[], quietHours: quietHours === null ? null : (JSON.parse(quietHours) as QuietHours) });
