import autocannon from 'autocannon';

/** What one server did in one round. Times in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Asked one after another, each connection for itself. */
  readonly requests: readonly autocannon.Request[];
}

export async function measure({ url, connections, seconds, requests }: Load): Promise<Round> {
  const result = await autocannon({ url, connections, duration: seconds, requests: [...requests], timeout: 20 });
  const answered = result['2xx'];
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** The median round: one disturbed by the machine does not decide. */
export function median(rounds: readonly Round[]): Round {
  const middle = (of: (round: Round) => number) => rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
  return {
    perSecond: middle((one) => one.perSecond), p50: middle((one) => one.p50), p99: middle((one) => one.p99),
    errors: rounds.reduce((sum, one) => sum + one.errors, 0),
  };
}
