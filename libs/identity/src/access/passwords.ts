import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (2), 19 MiB, two passes, one lane: OWASP's floor, about 30 ms of one core. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Slow on purpose, so never inside a unit of work. */
@Injectable()
export class Passwords {
  /** Whom no password fits. Made at the first sign-in: it takes memory that a process at rest need not hold. */
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(comparable(password), ARGON2);
  }

  /** Without a hash to compare with it works just as long, and says no. */
  async fits(password: string, kept: string | undefined): Promise<boolean> {
    const nobody = await (this.nobody ??= this.hash(randomBytes(24).toString('base64')));
    return (await verify(kept ?? nobody, comparable(password))) && kept !== undefined;
  }
}

// The same characters typed on another keyboard may arrive composed otherwise.
const comparable = (password: string): string => password.normalize('NFKC');
