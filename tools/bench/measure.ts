import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** What one server did in one round. Times in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server itself for one request, in microseconds; NaN where there is no /proc. */
  readonly cpuMicros: number;
  readonly errors: number;
}

export interface Measured {
  readonly url: string;
  readonly pid: number;
}

export interface Load {
  readonly server: Measured;
  readonly connections: number;
  readonly seconds: number;
  readonly requests: readonly autocannon.Request[];
  /** Each request goes to one connection, because it works only once; otherwise every connection asks them all in turn. */
  readonly once: boolean;
}

export async function measure({ server, connections, seconds, requests, once }: Load): Promise<Round> {
  let connection = 0;
  const deal = (client: autocannon.Client) => {
    const turn = connection++ % connections;
    client.setRequests(once ? requests.filter((_, index) => index % connections === turn) : [...requests.slice(turn % requests.length), ...requests.slice(0, turn % requests.length)]);
  };
  const before = processorSeconds(server.pid);
  const result = await autocannon({ url: server.url, connections, duration: seconds, setupClient: deal, timeout: 20 });
  const answered = result['2xx'];
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMicros: ((processorSeconds(server.pid) - before) / result.requests.total) * 1_000_000,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** The median round: one disturbed by the machine does not decide. */
export function median(rounds: readonly Round[]): Round {
  const middle = (of: (round: Round) => number) => rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
  return {
    perSecond: middle((one) => one.perSecond), p50: middle((one) => one.p50), p99: middle((one) => one.p99), cpuMicros: middle((one) => one.cpuMicros),
    errors: rounds.reduce((sum, one) => sum + one.errors, 0),
  };
}

const TICKS_A_SECOND = 100;

function processorSeconds(pid: number): number {
  try {
    // After the name in brackets: state is the first field, utime the 12th, stime the 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return NaN;
  }
}
