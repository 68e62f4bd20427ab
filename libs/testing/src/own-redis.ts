import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has a redis-server to start: for tests that stop, start and empty one. */
export const hasRedisServer = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis server of this test alone, on a free port, without a file to come back with. */
export class OwnRedis {
  private process: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'jiebang-redis-'));

  private constructor(private readonly port: number) {}

  static async onFreePort(): Promise<OwnRedis> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { port: number };
    probe.close();
    await once(probe, 'close');
    return new OwnRedis(port);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/0`;
  }

  async start(): Promise<void> {
    if (this.running) return;
    const started = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.folder], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.process = started;
    // However the test ends, its server ends with it.
    const endWithUs = () => void started.kill('SIGKILL');
    process.once('exit', endWithUs);
    started.once('exit', () => process.removeListener('exit', endWithUs));
    for await (const line of started.stdout!) if (String(line).includes('Ready to accept')) return;
    throw new Error('redis-server did not start');
  }

  /** Kills it: what it knew is gone. */
  async stop(): Promise<void> {
    if (!this.running) return;
    const gone = once(this.process!, 'exit');
    this.process!.kill('SIGKILL');
    await gone;
  }

  private get running(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
