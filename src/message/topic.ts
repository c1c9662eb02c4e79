import { type Frame, plainFrame, type Tell } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';

/** What a summary is about. */
export type Topic = { kind: 'due' } | { kind: 'subject'; subject: Subject } | { kind: 'changes'; since: Day };

export const lengths = ['short', 'usual', 'full'] as const;
export type Length = (typeof lengths)[number];

const tellOf = (intent: Tell['intent'], about: readonly Subject[], frame: Partial<Frame> = {}): Tell => ({
  intent,
  about,
  frame: { ...plainFrame, ...frame },
});

/** The questions whose answers make a summary, the most important first. What changed is no question to the record. */
export function tellsOfTopic(topic: Topic, length: Length): readonly Tell[] {
  switch (topic.kind) {
    case 'due':
      return [tellOf('deadlines', [], { show: 'due' })];
    case 'subject': {
      const { subject } = topic;
      const about = [subject];
      const profile = tellOf('profile', about);
      if (length === 'short') return [profile];
      const deadlines = tellOf('deadlines', about, { show: 'all' });
      if (subject.kind === 'measure') {
        const named = tellOf('apps', [], { filters: { ...plainFrame.filters, measures: [subject.id] } });
        return length === 'usual' ? [profile, named, deadlines] : [profile, named, deadlines, tellOf('rulings', about)];
      }
      const measures = tellOf('measures', about);
      return length === 'usual' ? [profile, measures] : [profile, measures, deadlines, tellOf('rulings', about)];
    }
    case 'changes':
      return [];
    default:
      return topic satisfies never;
  }
}
