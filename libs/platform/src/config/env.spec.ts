import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot, readEnv } from '#platform';

const production = {
  NODE_ENV: 'production', SECRET: 'x'.repeat(32), DATABASE_URL: 'mysql://u:p@db/jiebang', REDIS_URL: 'redis://redis', PUBLIC_URL: 'https://jiebang.example',
};

describe('environment', () => {
  it('needs nothing, and takes what is there', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', queueMode: 'embedded', production: false, DEMO: true });
    expect(readEnv({ PORT: '0', DEMO: 'false', RATE_PER_ADDRESS: '50' })).toMatchObject({ PORT: 0, DEMO: false, RATE_PER_ADDRESS: 50 });
    expect(readEnv(production)).toMatchObject({ production: true, queueMode: 'bull', secureCookies: true });
  });

  it.each(['SECRET', 'DATABASE_URL', 'REDIS_URL'])('refuses production without %s', (name) => {
    expect(() => readEnv({ ...production, [name]: undefined })).toThrow(`${name} is required in production`);
  });

  it('lists every fault at once', () => {
    const faults = () => readEnv({ PORT: 'x', SECRET: 'short', DATABASE_URL: 'postgres://', METRICS_TOKEN: 'short', LOG_LEVEL: 'loud', PUBLIC_URL: 'javascript:alert(1)' });
    for (const name of ['PORT', 'SECRET', 'DATABASE_URL', 'METRICS_TOKEN', 'LOG_LEVEL', 'PUBLIC_URL']) expect(faults).toThrow(name);
  });

  it('sends letters where it is told to; otherwise they are files, and in production none', () => {
    expect(readEnv({}).mailMode).toBe('files');
    expect(readEnv(production).mailMode).toBe('off');
    expect(readEnv({ ...production, SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'list@jiebang.example' })).toMatchObject({ mailMode: 'smtp', MAIL_FROM: 'list@jiebang.example' });
    expect(() => readEnv({ SMTP_URL: 'smtp://mail.example' })).toThrow('SMTP_URL needs MAIL_FROM');
    expect(() => readEnv({ SMTP_URL: 'http://mail.example', MAIL_FROM: 'not an address' })).toThrow(/SMTP_URL starts with[^]*MAIL_FROM/);
  });

  it('makes a secret once, for its owner alone, when none is given', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiebang-env-'));
    const { secret } = readEnv({ DATA_DIR: folder });
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(readEnv({ DATA_DIR: folder }).secret).toBe(secret);
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('is described in docs/reference/environment.md as env.ts says (UPDATE_DOCS=1 writes it anew)', () => {
    const file = join(packageRoot(), 'docs/reference/environment.md');
    const page = readFileSync(file, 'utf8');
    const start = page.indexOf('| Variable |');
    const described = `${page.slice(0, start)}${table()}\n`;
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, described);
    expect(readFileSync(file, 'utf8')).toBe(described);
  });
});

/** Every variable with its default and the comment above it. */
function table(): string {
  const source = readFileSync(join(packageRoot(), 'libs/platform/src/config/env.ts'), 'utf8');
  const variables = [...source.matchAll(/\/\*\* (.+) \*\/\n(?: {2}@.+\n)+ {2}([A-Z_]+)(\?)?: [^=;]+(?:= (.+))?;/g)];
  const rows = variables.map(([, meaning, name, , byDefault]) => `| \`${name}\` | ${byDefault ? `\`${byDefault.replace(/^'|'$/g, '').replaceAll('_', '')}\`` : '—'} | ${meaning} |`);
  expect(rows.map((row) => row.split('`')[1])).toEqual([...source.matchAll(/^ {2}([A-Z_]+)\??:/gm)].map(([, name]) => name));
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
