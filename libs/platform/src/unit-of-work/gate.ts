/** Lets units of work through one at a time, first come first served. SQLite has one connection that writes. */
export class Gate {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    // The next one waits for the end of this turn, however it ends.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
