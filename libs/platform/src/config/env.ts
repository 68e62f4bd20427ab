import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min, MinLength, validateSync } from 'class-validator';

// From the text as given: by the time a transformer sees `value`, class-transformer has made true of 'false'.
const yes = ({ obj, key, value }: { obj: Record<string, unknown>; key: string; value: unknown }) =>
  (obj[key] === undefined ? value : ['1', 'true', 'yes'].includes(String(obj[key])));

/** Everything the process takes from its environment, read once. docs/reference/environment.md is compared with it. */
export class Env {
  /** `production` refuses to start on unsafe defaults. */
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Port of the HTTP process; 0 takes a free one. */
  @IsInt() @Min(0) @Max(65_535)
  PORT: number = 3000;

  /** Address to listen on. Only this host can reach the default; containers set `0.0.0.0`. */
  @IsString() @MaxLength(64)
  HOST: string = '127.0.0.1';

  /** Folder of the SQLite file, of uploaded files and of the generated secret. */
  @IsString() @MinLength(1) @MaxLength(1024)
  DATA_DIR: string = './var';

  /** `mysql://user:password@host:port/database`; absent: an SQLite file in DATA_DIR. */
  @IsOptional() @Matches(/^(mysql|mariadb):\/\//, { message: 'DATABASE_URL starts with mysql:// or mariadb://' }) @MaxLength(1024)
  DATABASE_URL?: string;

  /** `redis://host:port/db`; absent: the in-process queue. */
  @IsOptional() @Matches(/^rediss?:\/\//, { message: 'REDIS_URL starts with redis:// or rediss://' }) @MaxLength(1024)
  REDIS_URL?: string;

  /** Prefix of all Redis keys, for several installations on one server. */
  @Matches(/^[a-z0-9-]{1,32}$/)
  REDIS_PREFIX: string = 'jiebang';

  /** Signs bearer tokens and keys hashes: 32 characters or more. Outside production one is made and kept in DATA_DIR. */
  @IsOptional() @IsString() @MinLength(32) @MaxLength(512)
  SECRET?: string;

  /** Address under which browsers reach the product; an `https` one makes cookies secure. */
  @IsOptional() @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true }) @MaxLength(512)
  PUBLIC_URL?: string;

  /** `smtps://user:password@host:port`, or `smtp://…`, which goes on over TLS where the server can; absent: letters are files in DATA_DIR/mail, and in production none is written. */
  @IsOptional() @Matches(/^smtps?:\/\//, { message: 'SMTP_URL starts with smtp:// or smtps://' }) @MaxLength(1024)
  SMTP_URL?: string;

  /** Address that letters come from; required with SMTP_URL. */
  @IsEmail({ require_tld: false }) @MaxLength(160)
  MAIL_FROM: string = 'no-reply@localhost';

  /** Number of proxies in front, whose X-Forwarded-For is believed. */
  @IsInt() @Min(0) @Max(8)
  TRUSTED_PROXIES: number = 0;

  /** Connections of the MySQL pool of one process. */
  @IsInt() @Min(2) @Max(200)
  DATABASE_POOL: number = 16;

  /** Requests a minute, and registrations an hour, from one address. */
  @IsInt() @Min(10) @Max(10_000_000)
  RATE_PER_ADDRESS: number = 600;

  /** Changes a minute by one account. */
  @IsInt() @Min(10) @Max(10_000_000)
  RATE_PER_ACCOUNT: number = 120;

  /** Megabytes of uploaded files that one organisation, or one team, may keep. */
  @IsInt() @Min(1) @Max(10_000_000)
  FILE_QUOTA_MB: number = 1000;

  /** Load the demonstration base into an empty database; never in production. */
  @Transform(yes) @IsBoolean()
  DEMO: boolean = true;

  /** Serve /api/docs in production too. */
  @Transform(yes) @IsBoolean()
  API_DOCS: boolean = false;

  /** Bearer token with which /api/metrics may be read from elsewhere; without one only this host may. */
  @IsOptional() @IsString() @MinLength(16) @MaxLength(512)
  METRICS_TOKEN?: string;

  /** The least important log lines that are written. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  get production(): boolean {
    return this.NODE_ENV === 'production';
  }

  /** With Redis, jobs are distributed by Bull; without, the process works through them itself. */
  get queueMode(): 'bull' | 'embedded' {
    return this.REDIS_URL ? 'bull' : 'embedded';
  }

  get dataDir(): string {
    return resolve(this.DATA_DIR);
  }

  /** In production letters that nobody sends are of no use to anybody. */
  get mailMode(): 'smtp' | 'files' | 'off' {
    if (this.SMTP_URL) return 'smtp';
    return this.production ? 'off' : 'files';
  }

  get secureCookies(): boolean {
    return this.PUBLIC_URL?.startsWith('https://') ?? false;
  }

  /** The secret as given, or the one kept in DATA_DIR (made at first use, readable by the owner only). */
  get secret(): string {
    if (this.SECRET) return this.SECRET;
    const file = join(this.dataDir, 'secret');
    if (!existsSync(file)) {
      mkdirSync(this.dataDir, { recursive: true });
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(file, 'utf8').trim();
  }
}

/** Every variable that is read. */
export const envNames = (): string[] => Object.keys(new Env());

/** Reads and checks the environment. Throws one error that lists every fault. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(envNames().flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  const env = plainToInstance(Env, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const faults = validateSync(env).flatMap((error) => Object.values(error.constraints ?? {}));
  if (env.production && !env.SECRET) faults.push('SECRET is required in production');
  if (env.production && !env.DATABASE_URL) faults.push('DATABASE_URL is required in production: SQLite serves one process only');
  if (env.production && !env.REDIS_URL) faults.push('REDIS_URL is required in production');
  if (env.REDIS_URL && !env.DATABASE_URL) faults.push('REDIS_URL needs DATABASE_URL: several processes cannot share an SQLite file');
  if (env.SMTP_URL && !source['MAIL_FROM']) faults.push('SMTP_URL needs MAIL_FROM: no server takes letters from nowhere');
  if (faults.length > 0) throw new Error(`The environment is not usable:\n- ${faults.join('\n- ')}`);
  return env;
}
