/** The same numbers every time: a bench that measures other data each run measures nothing. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 up to 1. */
  roll(): number {
    this.state = (Math.imul(this.state, 1103515245) + 12345) & 0x7fffffff;
    return this.state / 0x80000000;
  }

  below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** Early items far more often than late ones, as words are in a language. */
  skewed<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.roll() * this.roll() * items.length)]!;
  }
}
