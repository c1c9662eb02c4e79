/** A summary from what it is about: made for its preview, for its posting, and again whenever the record may have changed. */
import type { Clock, Tell } from '../answers/answer.ts';
import type { Day } from '../calendar.ts';
import { changesSince, type Release } from '../knowledge/history.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { languageFor } from '../languages/index.ts';
import type { Context, Language } from '../languages/language.ts';
import { postWordsFor } from '../languages/posts/index.ts';
import { plain, type Text } from '../text.ts';
import type { Attachment } from './message.ts';
import { composePost, type Post, type Remark } from './post.ts';
import { type Said, sayChanges, sayClaims } from './said.ts';
import type { Composable } from './setting.ts';
import { type Length, type Topic, tellsOfTopic } from './topic.ts';

/** What a post is made of: with it, the same post can be made again at any time. */
export type Recipe = {
  topic: Topic;
  length: Length;
  introduction: string;
  /** The locale of whoever made it. */
  language: string;
};

/** What is asked: the bot, as far as a post needs it. */
export type Teller = { knowledge: Knowledge; tell(tell: Tell, clock: Clock): Composable };

export type Making = {
  teller: Teller;
  releases: readonly Release[];
  today: Day;
  mark: string;
  remarks?: readonly Remark[];
  ending?: Text;
  attachments?: readonly Attachment[];
};

const contextOf = ({ knowledge }: Teller, today: Day): Context => ({
  clock: { today, asOf: today },
  checkedOn: knowledge.record.checkedOn,
  nameOf: knowledge.nameOf,
  readAs: [],
  lasting: true,
});

export function makePost(recipe: Recipe, making: Making): Post {
  const { teller, today, mark, remarks = [], ending, attachments } = making;
  const language = languageFor(recipe.language);
  return composePost(saidOf(recipe, making, language), {
    knowledge: teller.knowledge,
    language,
    length: recipe.length,
    title: titleOf(recipe.topic, teller, recipe.language),
    introduction: recipe.introduction,
    remarks,
    mark,
    today,
    ...(ending && { ending }),
    ...(attachments && { attachments }),
  });
}

/** A topic's name: a subject's own, or what is asked. */
export function titleOf(topic: Topic, { knowledge }: Teller, locale: string): string {
  const { titles } = postWordsFor(locale);
  switch (topic.kind) {
    case 'due':
      return titles.due;
    case 'changes':
      return titles.changes(languageFor(locale).date(topic.since));
    case 'subject':
      return knowledge.nameOf(topic.subject);
    default:
      return topic satisfies never;
  }
}

function saidOf({ topic, length, language: locale }: Recipe, making: Making, language: Language): Said[][] {
  const { teller, releases, today } = making;
  const { knowledge } = teller;
  if (topic.kind === 'changes') {
    const since = changesSince(releases, topic.since);
    if (!since) return [];
    const words = ({ version, releasedOn }: Release) => ({ version, on: language.date(releasedOn) });
    const isOnRecord = ({ source }: { source: string }) => knowledge.find.source(source) !== undefined;
    return [sayChanges(since.changes, words(since.from), words(since.to), locale, isOnRecord)];
  }
  if (topic.kind === 'subject' && !knowledge.find[topic.subject.kind](topic.subject.id))
    return [[{ id: 'post/off-record', fact: '', text: postWordsFor(locale).offRecord, cites: [] }]];
  const context = contextOf(teller, today);
  return tellsOfTopic(topic, length)
    .map((tell) => ({ tell, told: teller.tell(tell, context.clock) }))
    .filter(({ told }, index) => index === 0 || told.answer.kind === 'claims')
    .map(({ told }) => sayClaims(told, language, context));
}

/** What ended, in the words that the record has for it now, where it still has any. */
export function withCurrentWords(
  remarks: readonly Remark[],
  { language }: Recipe,
  teller: Teller,
  today: Day,
): Remark[] {
  return remarks.map((remark) => {
    if (remark.kind !== 'ended') return remark;
    const says = currentWords(remark.id, language, teller, today);
    return says === undefined ? remark : { ...remark, says, onRecord: true };
  });
}

/** A deadline leaves a list when it has passed, and is on record all the same. */
function currentWords(claim: string, locale: string, teller: Teller, today: Day): string | undefined {
  const [id = '', part] = claim.split('/');
  if (part !== 'due' || !teller.knowledge.find.deadline(id)) return undefined;
  const context = contextOf(teller, today);
  const frame = tellsOfTopic({ kind: 'due' }, 'usual')[0]?.frame;
  if (!frame) return undefined;
  const about = [{ kind: 'deadline' as const, id }];
  const { answer } = teller.tell({ intent: 'deadlines', about, frame: { ...frame, show: 'all' } }, context.clock);
  const found = answer.kind === 'claims' ? answer.claims.find((one) => one.id === claim) : undefined;
  return found && plain(languageFor(locale).claim(found, context));
}
