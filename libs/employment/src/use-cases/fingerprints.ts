import { createHash, createHmac } from 'node:crypto';
import { fold } from '#kernel';

/** Writing a number with other spaces or letter case does not make it another one. */
const bare = (text: string): string => fold(text).replaceAll(' ', '');

export const fingerprint = (text: string): string => createHash('sha256').update(bare(text)).digest('hex');

/** Without the key nobody can try out numbers until one fits. */
export const keyedFingerprint = (key: string, text: string): string => createHmac('sha256', key).update(`person:${bare(text)}`).digest('hex');
