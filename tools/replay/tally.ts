/** What the files say beside what the product says, for every count that must be equal. */
export class Tally {
  private readonly lines: { name: string; file: number; product: number }[] = [];

  compare(name: string, file: number, product: number): void {
    this.lines.push({ name, file, product });
  }

  /** Compares two sets of counts; a key that one side lacks counts as 0 there. One line: how many keys agree. */
  compareMaps(name: string, file: ReadonlyMap<string, number>, product: ReadonlyMap<string, number>): void {
    const keys = new Set([...file.keys(), ...product.keys()]);
    const agreeing = [...keys].filter((key) => (file.get(key) ?? 0) === (product.get(key) ?? 0)).length;
    this.lines.push({ name: `${name} (keys that agree)`, file: keys.size, product: agreeing });
  }

  get allEqual(): boolean {
    return this.different.length === 0;
  }

  /** The counts that are not equal. */
  get different(): { name: string; file: number; product: number }[] {
    return this.lines.filter((line) => line.file !== line.product);
  }

  print(): void {
    const width = Math.max(...this.lines.map((line) => line.name.length));
    console.log(`\n${'count'.padEnd(width)}  ${'files'.padStart(12)}  ${'product'.padStart(12)}`);
    for (const { name, file, product } of this.lines) {
      console.log(`${name.padEnd(width)}  ${String(file).padStart(12)}  ${String(product).padStart(12)}  ${file === product ? '' : '<-- differs'}`);
    }
  }
}
