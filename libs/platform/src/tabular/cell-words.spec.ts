import { describe, expect, it } from '@jest/globals';
import { oneLine, plainCell } from './cell-words.js';

describe('words of a cell', () => {
  it('are brought to one width', () => expect(plainCell('\u200b４１４３０１０５３３（北京） ')).toBe('4143010533(北京)'));

  it('join a name broken over two lines', () => {
    expect(oneLine('北京北大方正软件职业技术\r\n学院')).toBe('北京北大方正软件职业技术学院');
    expect(oneLine('Central South\nUniversity')).toBe('Central South University');
  });
});
