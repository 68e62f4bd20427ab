import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { OneLine } from './one-line.js';

class Named {
  @OneLine(12) name!: string;
}
const isTaken = (name: string): boolean => validateSync(Object.assign(new Named(), { name })).length === 0;

it('is a line with something to see', () => {
  for (const name of ['甲', '示范 装备（集团）', '𡐓', 'é', 'E-mail: a@b']) expect([name, isTaken(name)]).toEqual([name, true]);
  for (const name of ['', ' ', ' 甲', '甲 ', '甲\n乙', '甲\0', '\ud800', 'x'.repeat(13)]) expect([name, isTaken(name)]).toEqual([name, false]);
});

it('holds nothing unseen that makes it look like another', () => {
  for (const unseen of ['\u200b', '\u2060', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u3164', '\u115f', '\uffa0']) {
    expect([unseen.codePointAt(0), isTaken(unseen), isTaken(`示范${unseen}装备`)]).toEqual([unseen.codePointAt(0), false, false]);
  }
});

it('is read at once however it is made', () => {
  const started = performance.now();
  isTaken(' '.repeat(90_000));
  isTaken(`x${' '.repeat(90_000)}`);
  expect(performance.now() - started).toBeLessThan(100);
});
