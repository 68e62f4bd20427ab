import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { envNames, MAX_UPLOAD_BYTES, packageRoot, readEnv } from '#platform';
import { baseOf, readImage } from './image.js';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly deploy?: { readonly replicas: number };
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: object;
}

const textOf = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');
const { services, volumes } = parse(textOf('docker/compose.yml'), { merge: true }) as { services: Record<string, Service>; volumes: object };
const { api, worker, proxy, mysql, redis } = services as Record<'api' | 'worker' | 'proxy' | 'mysql' | 'redis', Service>;

/** A value as compose fills it in: `${NAME:-default}`, and `${NAME:?why}` from what is given. */
const filledIn = (value: string, given: Readonly<Record<string, string>>): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, mark?: string, rest?: string) => given[name] ?? (mark === '-' ? rest! : ''));

describe('docker/compose.yml', () => {
  it('is two API and two worker processes behind a proxy, on MySQL 8.4 and Redis 7', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mysql', 'proxy', 'redis', 'worker']);
    expect([mysql.image, redis.image, proxy.image]).toEqual(['mysql:8.4', expect.stringMatching(/^redis:7\b/), expect.stringMatching(/^nginx:1\./)]);
    expect([api.deploy, worker.deploy]).toEqual([{ replicas: 2 }, { replicas: 2 }]);
    expect([api.image, worker.image]).toEqual(['jiebang', 'jiebang']);
    expect(worker.command).toEqual(['node', 'dist/apps/worker/src/main.js']);
    for (const one of [api, worker]) {
      expect(one.volumes).toEqual(['files:/data']);
      expect(one.depends_on).toEqual({ mysql: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
    }
    expect(Object.keys(volumes).sort()).toEqual(['files', 'mysql']);
    // Without these MySQL 8.4 refuses the triggers of the audit trail, or compares otherwise than the specs do.
    for (const option of ['--log-bin-trust-function-creators=1', '--collation-server=utf8mb4_bin']) expect(mysql.command).toContain(option);
  });

  it('gives the processes an environment that they know and can start with', () => {
    const secrets = { SECRET: 'x'.repeat(32), MYSQL_PASSWORD: 'a-password', MYSQL_ROOT_PASSWORD: 'another' };
    const image = readImage();
    for (const { environment } of [api, worker]) {
      expect(Object.keys(environment).filter((name) => !envNames().includes(name))).toEqual([]);
      const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value, secrets)]));
      expect(readEnv({ ...image.environment, ...given })).toMatchObject({
        production: true, queueMode: 'bull', DATABASE_URL: 'mysql://jiebang:a-password@mysql:3306/jiebang', TRUSTED_PROXIES: 1, METRICS_TOKEN: undefined, API_DOCS: false, dataDir: '/data',
      });
    }
  });

  it.each(['SECRET', 'MYSQL_PASSWORD', 'MYSQL_ROOT_PASSWORD'])('does not start without %s, and holds none', (name) => {
    const uses = [...textOf('docker/compose.yml').matchAll(new RegExp(`\\$\\{${name}([^}]*)\\}`, 'g'))];
    expect(uses.length).toBeGreaterThan(0);
    for (const [, mark] of uses) expect(mark).toMatch(/^:\?./);
  });
});

describe('docker/Dockerfile', () => {
  it('listens where the proxy looks, with variables that the product knows', () => {
    const { environment } = readImage();
    expect(Object.keys(environment).filter((name) => name !== 'TZ' && !envNames().includes(name))).toEqual([]);
    expect(textOf('docker/nginx.conf')).toContain(`server api:${environment.PORT} `);
    expect(baseOf()).toMatch(/^node:20-/);
  });
});

describe('docker/nginx.conf', () => {
  const conf = textOf('docker/nginx.conf');

  it('takes files as large as the product does, and says itself who asked', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(conf)!;
    expect(Number(megabytes) * 2 ** 20).toBeGreaterThan(MAX_UPLOAD_BYTES);
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  });

  it('gives a change that brings no key one of its own before it may try it at a second server', () => {
    expect(conf).toMatch(/map \$http_idempotency_key \$idempotency_key \{\s+"" \$request_id;\s+default \$http_idempotency_key;\s+\}/);
    expect(conf).toContain('proxy_set_header Idempotency-Key $idempotency_key;');
    expect(conf).not.toContain('non_idempotent');
    // In a location of its own a header line would take the place of all those above.
    for (const [location] of conf.matchAll(/location [^{]*\{[^}]*\}/g)) expect(location).not.toContain('proxy_set_header');
    expect(conf).toMatch(/location = \/api\/people\/me\/password \{[^}]*proxy_next_upstream off;/);
  });
});
