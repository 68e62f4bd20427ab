import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The accounts of a demonstration base, with the one password that was made for this installation. */
export interface DemoAccounts {
  readonly password: string;
  readonly people: readonly { readonly role: string; readonly account: string }[];
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

export function readAccounts(dataDir: string): DemoAccounts | undefined {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts) : undefined;
}

export function keepAccounts(dataDir: string, accounts: DemoAccounts): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(accounts, null, 2), { mode: 0o600 });
}
