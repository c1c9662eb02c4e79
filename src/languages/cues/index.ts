/** The languages that questions are understood in; the first is the fallback. */
import type { Cues } from './cues.ts';
import { en } from './en.ts';

export const cues: Cues = en;
