/** Where two fit equally well the one that prose seldom holds wins. */
const candidates = ['\t', ';', '|', ','] as const;
const sampled = 100;

/** Excel writes `sep=;` as a first line when the separator is not that of the reader's country. */
export function declaredDelimiter(text: string): string | undefined {
  return /^"?sep=(.)"?(?=\r|\n|$)/i.exec(text)?.[1];
}

/** The separator that cuts most lines into the same number of cells. */
export function likelyDelimiter(text: string): string {
  const lines = separatorsPerLine(text);
  const scores = candidates.map((delimiter, at) => {
    const counts = new Map<number, number>();
    for (const line of lines) if (line[at]) counts.set(line[at], (counts.get(line[at]) ?? 0) + 1);
    const [cells = 0, often = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, often, cells };
  });
  const [best] = scores.sort((a, b) => b.often - a.often || b.cells - a.cells);
  return best!.often > 0 ? best!.delimiter : ',';
}

/** For each record of the sample the number of every candidate outside quotation marks. */
function separatorsPerLine(text: string): number[][] {
  const lines: number[][] = [];
  let line = candidates.map(() => 0);
  let quoted = false;
  for (let at = 0; at < text.length && lines.length < sampled; at++) {
    const character = text[at]!;
    if (character === '"') quoted = quoted ? false : beginsCell(text, at) || text[at - 1] === '"';
    else if (!quoted && (character === '\r' || character === '\n')) {
      if (line.some(Boolean)) lines.push(line);
      line = candidates.map(() => 0);
    } else if (!quoted) {
      const which = (candidates as readonly string[]).indexOf(character);
      if (which >= 0) line[which]!++;
    }
  }
  return line.some(Boolean) ? [...lines, line] : lines;
}

function beginsCell(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || before === '\r' || before === '\n' || (candidates as readonly string[]).includes(before);
}
