/** The picture of what a post is about: the life of its measure, or of the measures that name its company. */
import type { Bot } from '../../src/bot.ts';
import type { Day } from '../../src/calendar.ts';
import type { Attachment } from '../../src/message/message.ts';
import type { Topic } from '../../src/message/topic.ts';
import { picturesOf } from '../../src/pictures/pictures.ts';
import { plainTell, showingAll } from './answering.ts';

export function pictureOfTopic(topic: Topic, bot: Bot, today: Day, locale: string): readonly Attachment[] {
  if (topic.kind !== 'subject' || !bot.knowledge.find[topic.subject.kind](topic.subject.id)) return [];
  const told = bot.tell(showingAll(plainTell('history', [topic.subject])), { today, asOf: today });
  return told.answer.kind === 'claims' ? picturesOf('timeline', told, bot.knowledge, locale).slice(0, 1) : [];
}
