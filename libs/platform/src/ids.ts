import { v7 } from 'uuid';

/** A new id: UUIDv7, so rows made one after another lie side by side in the index. */
export const newId = (): string => v7();

export const ID_LENGTH = 36;
