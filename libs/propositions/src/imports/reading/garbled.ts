// Fragments as they were met in real pages and lists; flagged, never repaired, because nobody knows what was meant.
const signs = [
  // Pinyin in brackets behind the character: 國(guó)際.
  /\p{Script=Han}[(（][a-zǖǘǚǜü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zǖǘǚǜü]{0,5}[)）]/u,
  // Punctuation doubled by a converter: 元,。
  /\p{Script=Han}[,，、;；][。，、；][\s\p{Script=Han}]?/u,
  // Noise against copying between the lines of a forum: 9sd}Z,l};
  /(?:^|\s)(?=[^\s{]*\d)(?=[^\s{]*[A-Za-z])(?:[^\s{}]*\}){2,}[^\s{}]*(?=\s|$)/u,
  // UTF-8 read as Mac Roman (üöÄ, ‚ùå), as Windows-1252 (Ã©, â€™) or as GBK (锟斤拷).
  /ü[öéñôò§¶ß•®][\p{L}\p{S}\p{P}]|‚[ùúûüîìíôòõ]\p{L}/u,
  /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00bf™œ“”˜]/u,
  /锟斤拷|烫烫烫|\ufffd/u,
  // Lost characters: 湖??大学.
  /\p{Script=Han}\?{2,}\p{Script=Han}/u,
];

/** The first garbled piece of a text, with a little around it. */
export function garbledPiece(text: string): string | undefined {
  for (const sign of signs) {
    const hit = sign.exec(text);
    if (hit) return text.slice(Math.max(0, hit.index - 8), hit.index + hit[0].length + 8).replace(/\s+/g, ' ').trim();
  }
  return undefined;
}
