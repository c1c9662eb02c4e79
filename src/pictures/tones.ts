import type { Stood } from '../answers/fact.ts';
import type { StatusName } from '../knowledge/schema.ts';
import type { Tone } from './drawing.ts';

const tones: Readonly<Record<StatusName | 'not-yet', Tone>> = {
  proposed: 'open',
  signed: 'open',
  'not-yet': 'open',
  'in-force': 'holds',
  'in-force-reported': 'reported',
  'in-part-in-force': 'partly',
  'not-enforced': 'partly',
  enjoined: 'stopped',
  'enjoined-in-part': 'partly',
  'never-took-effect': 'over',
  superseded: 'over',
  revoked: 'over',
  rescinded: 'over',
  expired: 'over',
  lapsed: 'over',
  unknown: 'unknown',
};

/** The colour of a standing; nobody looked at it later is not the same as that it holds. */
export const toneOf = ({ status, unchecked }: Stood): Tone => (unchecked ? 'unknown' : tones[status]);
