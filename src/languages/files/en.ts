import type { FileWords } from './words.ts';

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
const ofServer = (own: number): string => (own > 0 ? `, ${own} of them added by this server` : '');
const kinds = { apps: 'app', measures: 'measure', deadlines: 'deadline' } as const;

export const en: FileWords = {
  outcome: {
    met: 'met',
    missed: 'not met',
    moved: 'moved',
    ended: 'ended before',
    'never-took-effect': 'never took effect',
    passed: 'passed',
    continues: 'the duty goes on',
    'not-used': 'not used',
    unknown: 'what came of it is not on record',
    pending: '',
  },
  how: { by: 'by', from: 'from', 'not-before': 'not before', until: 'until' },
  calendar: (deadlines, undated, own) =>
    `Calendar file with ${counted(deadlines, 'deadline')}${ofServer(own)}${undated > 0 ? `; ${undated} without a recorded date ${undated === 1 ? 'is' : 'are'} not in it` : ''}`,
  table: (what, rows, format, own) =>
    `${format.toUpperCase()} table of ${counted(rows, kinds[what])} with sources${ofServer(own)}`,
  ownMark: 'added by this server',
  own: 'Added by this server, and not what the public record says.',
  weak: 'Reported by one source only.',
  record: (date) => `Record of ${date}.`,
  sources: 'Sources',
};
