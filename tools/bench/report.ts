import type { Round } from './measure.js';
import type { Api } from './start-servers.js';
import type { Side, Work } from './works.js';

export type Results = ReadonlyMap<string, Readonly<Record<Side, Round>>>;

const FIRST_ANSWER_MS = 2000;
const REST_MB = 180;

export function printTable(works: readonly Work[], results: Results): void {
  console.log(`\n| work | req/s | p50 ms | p99 ms | CPU µs | bare req/s | bare p99 ms | bare CPU µs | ratio | errors |`);
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const { name } of works) {
    const { product, bare } = results.get(name)!;
    const cells = [
      product.perSecond.toFixed(0), product.p50, product.p99, product.cpuMicros.toFixed(0),
      bare.perSecond.toFixed(0), bare.p99, bare.cpuMicros.toFixed(0), (product.perSecond / bare.perSecond).toFixed(2), product.errors + bare.errors,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** Everything that falls short of a target, in words. */
export function missedTargets(works: readonly Work[], results: Results, { firstAnswerMs, restMb }: Api): string[] {
  return [
    ...works.flatMap((work) => missedBy(work, results.get(work.name)!)),
    ...(firstAnswerMs > FIRST_ANSWER_MS ? [`the first answer came after ${firstAnswerMs.toFixed(0)} ms, ${FIRST_ANSWER_MS} wanted`] : []),
    ...(restMb > REST_MB ? [`one process at rest takes ${restMb.toFixed(0)} MB, ${REST_MB} wanted`] : []),
  ];
}

function missedBy({ name, target }: Work, { product, bare }: Readonly<Record<Side, Round>>): string[] {
  const ratio = product.perSecond / bare.perSecond;
  return [
    ...(target.ratio && ratio < target.ratio ? [`${name}: ${ratio.toFixed(2)} of bare, ${target.ratio} wanted`] : []),
    ...(target.p99 && product.p99 >= target.p99 ? [`${name}: p99 ${product.p99} ms, under ${target.p99} wanted`] : []),
    ...(product.errors + bare.errors > 0 ? [`${name}: ${product.errors} errors, ${bare.errors} of the bare server`] : []),
  ];
}
