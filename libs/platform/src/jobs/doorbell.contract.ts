import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Doorbell } from './doorbell.js';

/** A promise that somebody else keeps. */
function signal<T = void>(): { promise: Promise<T>; send: (value: T) => void } {
  let send!: (value: T) => void;
  return { promise: new Promise<T>((resolve) => (send = resolve)), send };
}

/** What the house relies on, whichever driver rings. */
export function describeDoorbell(name: string, open: () => Doorbell): void {
  describe(`doorbell: ${name}`, () => {
    let doorbell: Doorbell;
    beforeEach(() => void (doorbell = open()));
    afterEach(() => doorbell.close());

    /** Answers once so many rings were heard, with their ids in order. */
    const heard = (count: number) => {
      const all = signal<string[]>();
      const ids: string[] = [];
      doorbell.answer('bids', 4, async (id) => void (ids.push(id) === count && all.send(ids)));
      return all.promise;
    };

    it('brings every ring to whoever answers, also a second one for the same job', async () => {
      const ids = heard(3);
      for (const id of ['a', 'b', 'a']) await doorbell.ring('bids', id, 0);
      expect((await ids).toSorted()).toEqual(['a', 'a', 'b']);
      expect(await doorbell.works()).toBe(true);
    });

    it('keeps queues apart', async () => {
      const [bids, imports] = [signal<string>(), signal<string>()];
      doorbell.answer('bids', 1, async (id) => bids.send(id));
      doorbell.answer('imports', 1, async (id) => imports.send(id));
      await doorbell.ring('imports', 'i', 0);
      await doorbell.ring('bids', 'b', 0);
      expect(await Promise.all([bids.promise, imports.promise])).toEqual(['b', 'i']);
    });

    it('holds a delayed ring back', async () => {
      const ids = heard(2);
      const before = performance.now();
      await doorbell.ring('bids', 'late', 400);
      await doorbell.ring('bids', 'at once', 0);
      expect(await ids).toEqual(['at once', 'late']);
      expect(performance.now() - before).toBeGreaterThanOrEqual(395);
    });

    it('runs no more at a time than it was told, and goes on after one that fails', async () => {
      let running = 0;
      let most = 0;
      let ended = 0;
      const all = signal();
      const two = signal();
      doorbell.answer('bids', 2, async () => {
        most = Math.max(most, ++running);
        if (running === 2) two.send();
        await two.promise;
        running--;
        if (++ended === 12) all.send();
        if (ended % 3 === 0) throw new Error('this one fails');
      });
      await Promise.all(Array.from({ length: 12 }, (_, index) => doorbell.ring('bids', String(index), 0)));
      await all.promise;
      expect(most).toBe(2);
    });

    it('waits for what is running before it closes, and takes up nothing after', async () => {
      const started = signal();
      const finish = signal();
      const runs: string[] = [];
      doorbell.answer('bids', 1, async (id) => {
        runs.push(id);
        started.send();
        await finish.promise;
        runs.push(`${id} ended`);
      });
      await doorbell.ring('bids', 'first', 0);
      await doorbell.ring('bids', 'second', 0);
      await started.promise;
      const closed = doorbell.close();
      finish.send();
      await closed;
      expect(runs).toEqual(['first', 'first ended']);
      await doorbell.ring('bids', 'third', 0).catch(() => undefined);
      expect(runs).toHaveLength(2);
    });
  });
}
