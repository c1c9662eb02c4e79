import type { Bot } from '../../src/bot.ts';
import type { Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import type { CommandWords } from '../../src/languages/commands/words.ts';

/** A name, and its kind where another of those to choose from has the same name. */
export function nameAmong(subject: Subject, among: readonly Subject[], { knowledge }: Bot, own: CommandWords): string {
  const name = knowledge.nameOf(subject);
  const isDouble = among.some(
    (other) => (other.kind !== subject.kind || other.id !== subject.id) && knowledge.nameOf(other) === name,
  );
  return isDouble ? withKind(name, subject, own) : name;
}

export const withKind = (name: string, { kind }: Subject, own: CommandWords): string =>
  `${name} (${own.kindOf(kindWord(kind))})`;

function kindWord(kind: SubjectKind): Parameters<CommandWords['kindOf']>[0] {
  switch (kind) {
    case 'app':
    case 'company':
    case 'person':
    case 'measure':
    case 'ruling':
    case 'plan':
      return kind;
    case 'deadline':
    case 'jurisdiction':
    case 'authority':
    case 'category':
    case 'source':
    case 'event':
      return 'other';
    default:
      return kind satisfies never;
  }
}
