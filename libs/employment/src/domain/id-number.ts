// Eighteen characters with a birth date in the middle, standing alone.
const CANDIDATE = /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the text holds a resident identity number (GB 11643, with a check character that is right). */
export function holdsIdNumber(text: string): boolean {
  return (text.normalize('NFKC').match(CANDIDATE) ?? []).some(isChecked);
}

function isChecked(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}
