/** When a question is to be declined although something was found in it, and what is offered instead. */
import type { Intent, Refusal, Tell } from '../answers/answer.ts';
import { noFilters, plainFrame } from '../answers/answer.ts';
import { heldBeliefs } from './beliefs.ts';
import { heardAsAnswerable, heardAsRefused } from './hearing.ts';
import { whatABreachBrings } from './intents/content.ts';
import type { IntentFound } from './intents/rule.ts';
import { isFinedItself, saysOnly } from './intents/signs.ts';
import { listed } from './listed.ts';
import { type Mention, namesOneKind } from './mentions.ts';
import type { Mind } from './mind.ts';
import type { Reading } from './reading.ts';
import type { Sounds } from './sound.ts';
import { asksForPrice, asksWhereUsed } from './unkept.ts';
import type { View } from './view.ts';
import { isOrdinary } from './words.ts';

/** The kind that a question mostly sounds like. */
const bestOf = ({ kinds: [best] }: Sounds): string | undefined => (best && best.share > 0.6 ? best.label : undefined);

/**
 * How much may be left unaccounted for, in words: nothing in a short question about an app, more where a measure or case is
 * named and a plain cue says what is asked of it, for hardly anybody speaks of those by chance.
 */
const leftOver = { none: 0.6, short: 0.8, long: 1.2, measure: 2.2, heard: 1, doubtful: 0.3 };

/** From this share on a question about something known sounds like one that is answered, whatever else it says. */
const surelyAnswerable = 0.8;
/** Above this share a long question may say something more. */
const mostlyAnswerable = 0.75;
/** Below this share words that nothing accounts for say that it is about something else. */
const evenlyAnswerable = 0.5;

/** A cue of the record's own subject is there, not only a name. */
const isPlain = (reading: Reading) =>
  reading.has(
    'sign',
    'issue',
    'end',
    'effect',
    'status',
    'deadline',
    'must',
    'due',
    'court',
    'judge',
    'ban',
    'name',
    'list',
    'app',
    'when',
    'who',
    'why',
    'penalty',
    'citation',
    'enforce',
    'extend',
    'mean',
    'do',
    'date-of',
    'share',
  );

/**
 * What is declined whatever else is said: advice and opinions asked for in so many words, and what is kept of nobody here,
 * unless it is asked of a measure, a case or somebody on record.
 */
export function surelyRefused(
  reading: Reading,
  view: View,
  found: IntentFound | undefined,
  own: Mind,
): Refusal | undefined {
  const { measures, rulings, plans, people } = view;
  const { refusals, surely, has } = reading;
  const isUnkept =
    asksWhereUsed(reading, own.words) || (measures.length + rulings.length === 0 && asksForPrice(reading, own.words));
  // "How much did X pay for it", "when did X close its purchase", where it is believed that X bought it: that is corrected.
  const isOfNothingKept =
    isUnkept || (has('unkept') && found?.intent !== 'statements' && found?.intent !== 'deadlines');
  if (isOfNothingKept && heldBeliefs(view, [], own.knowledge, own.words).length === 0) return 'topic';
  if (asksForUsers(reading) && measures.length + rulings.length + people.length === 0) return 'topic';
  if (isOfOwnUse(reading) || isOfOtherDeed(view, own) || isOfLife(view, own) || isWhoLeads(view, own)) return 'topic';
  // Whether a firm was fined is no matter of a measure.
  if (measures.length + rulings.length === 0 && isFinedItself(reading)) return 'topic';
  if (asksWhereData(reading) && measures.length + rulings.length + people.length === 0) return 'topic';
  if (isOnPlace(view, own)) return 'topic';
  // Where somebody lives is kept of nobody.
  const isWhereabouts =
    has('where') &&
    people.length > 0 &&
    reading.mentions.every(({ subjects }) => subjects.every(({ kind }) => kind === 'person'));
  if (isWhereabouts && measures.length + plans.length === 0 && !has('sign', 'say-sure', 'issue', 'court-sure', 'end'))
    return 'topic';
  if (refusals.length === 0 || found?.intent === 'overview' || has('bot-sure')) return undefined;
  const spoken = found?.intent === 'statements' && (people.length > 0 || has('say-sure'));
  if (spoken) return undefined;
  // "How many fines did that state hand out" is asked of what it threatened with.
  if (
    surely.has('topic') &&
    found?.aspect !== 'fined' &&
    measures.length + rulings.length + plans.length + people.length === 0
  )
    return 'topic';
  return (['advice', 'opinion', 'prediction'] as const).find((refusal) => surely.has(refusal));
}

/**
 * "How many Americans use it": people are counted right beside the number, and what they do is to use something; "the number
 * of Alipay users" says so too.
 */
/** "Does that minister use X", "has he ever used it himself": what somebody has on a phone is no matter of a measure. */
const isOfOwnUse = (reading: Reading): boolean =>
  reading.isAt(0, 'yes-no') &&
  !reading.has('ban', 'order', 'law', 'device', 'sign', 'end') &&
  reading
    .mention('person')
    .some(({ to }) =>
      [to, to + 1].some(
        (at) =>
          reading.isAt(at, 'usage') && reading.mention('app').some(({ from }) => from === at + 1 || from === at + 2),
      ),
    );

/** "Did that president cancel the space program", "what did he say about Mexico": somebody on record, and what is not. */
function isOfOtherDeed({ reading, reference, events }: View, { words }: Mind): boolean {
  const { mentions, unknown, tokens } = reading;
  const isPerson = namesOneKind('person');
  const isAbroad = ({ entry }: Mention) => entry.outsider === 'place';
  // "what did that other president do about X": nothing that is on record.
  const [at] = mentions.flatMap(({ entry, from }) => (entry.outsider === 'person' ? [from] : []));
  if (at !== undefined && reading.isAt(at + 1, 'do') && reading.has('what') && !reading.has('ban', 'sign')) return true;
  if (!mentions.some(isPerson) || !mentions.every((one) => isPerson(one) || isAbroad(one))) return false;
  if (reference !== undefined || events.length > 0 || tokens.length > mostOfDeed) return false;
  const isDone = reading.isAt(0, 'yes-no') && reading.has('end', 'ban', 'sign', 'issue', 'allow', 'restore');
  const isSaid = reading.has('say-sure') && mentions.some(isAbroad);
  return isSaid || (isDone && unknown.some(({ text }) => !words.speaksOf(text)));
}
const mostOfDeed = 8;

/** "What sanctions did the US put on that country": a place that is not on record, and no app, is what they are against. */
const isOnPlace = ({ reading, apps, companies, measures }: View, { words }: Mind): boolean =>
  apps.length + companies.length + measures.length === 0 &&
  reading.has('ban') &&
  !reading.has('app') &&
  reading.mentions.some(
    ({ from, entry }) => entry.outsider === 'place' && words.against.has(reading.tokens[from - 1]?.text ?? ''),
  );

/** "When was that founder born", "is he dead": of somebody on record, but nothing of what is kept of anybody. */
function isOfLife({ reading: { mentions, tokens } }: View, { words }: Mind): boolean {
  const isPerson = ({ subjects }: Mention) => subjects.some(({ kind }) => kind === 'person');
  return (
    mentions.length > 0 &&
    mentions.every(isPerson) &&
    tokens.length <= mostOfDeed &&
    tokens.some(({ text }) => words.lives.has(text))
  );
}

/** "Who is the governor of X": whoever leads a place is kept only where that is somebody on record. */
function isWhoLeads({ reading, people, measures, apps, companies }: View, { words }: Mind): boolean {
  const { mentions, tokens } = reading;
  return (
    people.length + measures.length + apps.length + companies.length === 0 &&
    reading.has('who') &&
    mentions.length === 1 &&
    reading.mention('jurisdiction').length === 1 &&
    tokens.some(({ text }) => words.leads.has(text)) &&
    saysOnly(reading, 'who', 'be', 'yes-no', 'people', 'of', 'still', 'tell', 'called')
  );
}

function asksForUsers(reading: Reading): boolean {
  if (countsUsers(reading) || countsUse(reading)) return true;
  const places = new Set(reading.mention('jurisdiction').map(({ from }) => from));
  return reading
    .at('how-many')
    .flatMap((at) => [at + 1, at + 2, at + 3, at + 4])
    .some(
      (at) =>
        (places.has(at) || reading.isAt(at, 'people', 'user')) &&
        [at + 1, at + 2].some((to) => reading.isAt(to, 'usage') || isOfApp(to, reading)),
    );
}

/** "How many million Americans had X": what people have there is the app. */
const isOfApp = (at: number, { isAt, mention }: Reading): boolean =>
  isAt(at, 'have') && mention('app').some(({ from }) => from === at + 1);

/** "Number of WeChat users": between the word that counts and the people stands nothing but a name. */
const countsUsers = (reading: Reading): boolean =>
  reading
    .mention('app')
    .some(
      ({ from, to }) =>
        reading.isAt(to, 'user') &&
        [1, 2, 3].some((back) => reading.isAt(from - back, 'how-many', 'citation')) &&
        reading.tokens.length <= mostOfUsers,
    );
const mostOfUsers = 7;

/** "How many times was X downloaded": it is counted what was done with an app, and nothing of the record. */
const countsUse = (reading: Reading): boolean =>
  reading.mention('app').length === 1 &&
  reading.has('how-many') &&
  reading.has('usage') &&
  reading.tokens.length <= mostOfUse &&
  !reading.has('app', 'company', 'country', 'measure', 'order', 'law', 'device', 'ban', 'name', 'list', 'deadline') &&
  !reading.has('how-long', 'court-sure', 'say-sure', 'own', 'share', 'effect', 'end');
const mostOfUse = 12;

/** "Where is X's data stored", "in which city are its servers": where a firm sits is on record, and not what it keeps where. */
const asksWhereData = (reading: Reading): boolean =>
  reading.has('data') &&
  (reading.has('where', 'base') ||
    [...reading.at('which'), ...reading.at('what')].some((at) => reading.isAt(at + 1, 'country'))) &&
  reading.mention('app').length > 0 &&
  reading.mention('source').length === 0 &&
  !reading.has(
    'say',
    'say-sure',
    'ban',
    'allow',
    'name',
    'list',
    'must',
    'order',
    'law',
    'measure',
    'court-sure',
    'why',
  );

/** "Was it ever illegal for me to use X": what was, was so for everybody, and nobody is told what to do. */
const wasEver = (reading: Reading, found: IntentFound | undefined, { words: { cues } }: Mind): boolean =>
  found?.intent === 'named' &&
  reading.has('ever') &&
  reading.has('ban', 'allow') &&
  listed(cues.pastVerbs).includes(reading.tokens[0]?.text ?? '');

/** "On its own, did that order stop me from having X": what a measure that is named did, it did to everybody. */
const didToAll = (reading: Reading, found: IntentFound | undefined, { words: { cues } }: Mind): boolean =>
  (found?.intent === 'named' || found?.intent === 'measure') &&
  !reading.has('say', 'say-sure') &&
  reading
    .mention('measure')
    .some(({ from }) =>
      [from - 1, from - 2].some((at) => listed(cues.pastOpeners).includes(reading.tokens[at]?.text ?? '')),
    );

/** Whether the question is to be declined although names and cues were found: what it says beside them decides. */
export function refused(
  reading: Reading,
  view: View,
  found: IntentFound | undefined,
  own: Mind,
  sounds: Sounds,
): Refusal | undefined {
  const all = new Set(reading.refusals);
  const specific =
    view.apps.length +
    view.companies.length +
    view.measures.length +
    view.people.length +
    view.rulings.length +
    view.plans.length +
    view.jurisdictions.length +
    view.authorities.length;
  const spoken = found?.intent === 'statements' || found?.intent === 'plans';
  if (all.has('instruction')) return 'instruction';
  const sure = surelyRefused(reading, view, found, own);
  if (sure) return sure;
  if (
    all.has('prediction') &&
    found?.rule !== whatABreachBrings.name &&
    !(found && (found.intent === 'deadlines' || found.intent === 'dates') && view.measures.length > 0)
  )
    return 'prediction';
  if (found?.ofAll) return undefined;
  // "how do I use you" asks about the bot, whatever it begins with.
  const ofBot = found?.intent === 'overview' || (specific === 0 && bestOf(sounds) === 'overview');
  // What a place bars on devices it says of everybody, whoever asks.
  const isOfDevices =
    found?.intent === 'named' && view.jurisdictions.length > 0 && reading.has('device') && reading.has('ban');
  if (wasEver(reading, found, own) || didToAll(reading, found, own)) return undefined;
  if (all.has('advice') && !spoken && !ofBot && !isOfDevices) return 'advice';
  if (all.has('opinion') && !(spoken && reading.has('say-sure'))) return 'opinion';
  const strangers = new Set(view.strangers.join(' ').toLowerCase().split(/\s+/));
  const unknown = reading.unknown.filter((token) => !strangers.has(token.raw.toLowerCase()));
  const weight =
    unknown.reduce(
      (sum, token) => sum + (own.words.speaksOf(token.text) ? 0.25 : isOrdinary(token.text) ? 1 : 0.7),
      0,
    ) + (all.has('topic') ? 1.5 : 0);
  const allowed =
    specific === 0
      ? found?.intent === 'overview'
        ? found.loosely
          ? leftOver.measure
          : leftOver.long
        : found && unknown.every((token) => own.words.speaksOf(token.text))
          ? leftOver.none
          : 0
      : found?.loosely || (view.measures.length + view.rulings.length + view.plans.length > 0 && isPlain(reading))
        ? leftOver.measure
        : reading.tokens.length >= 8
          ? heardAsAnswerable(sounds) > mostlyAnswerable
            ? leftOver.long
            : leftOver.short
          : leftOver.short;
  const bySound = heardAsRefused(found, sounds, view);
  if (bySound) return bySound;
  const known = specific > 0 && heardAsAnswerable(sounds) > surelyAnswerable ? leftOver.heard : 0;
  // A slip of the keyboard sounds like nothing; only a word of another subject speaks against a question.
  const strange = unknown.some((token) => isOrdinary(token.text));
  const doubtful = strange && heardAsAnswerable(sounds) < evenlyAnswerable ? leftOver.doubtful : 0;
  if (weight > Math.max(0, allowed + known - doubtful))
    return all.has('topic') ? 'topic' : found ? 'unknown-words' : 'topic';
  return undefined;
}

export function nearest(view: View, own: Mind): readonly Tell[] {
  const subject = view.apps[0] ?? view.measures[0] ?? view.companies[0] ?? view.people[0];
  if (!subject) return own.prominent.starters;
  const first: Intent =
    subject.kind === 'app'
      ? 'named'
      : subject.kind === 'measure'
        ? 'standing'
        : subject.kind === 'company'
          ? 'holdings'
          : 'profile';
  const second: Intent = subject.kind === 'app' ? 'owner' : subject.kind === 'measure' ? 'apps' : 'profile';
  const filters = subject.kind === 'measure' ? { ...noFilters, measures: [subject.id] } : noFilters;
  const list: Tell[] = [{ intent: first, about: [subject], frame: plainFrame }];
  if (second !== first)
    list.push(
      second === 'apps'
        ? { intent: 'apps', about: [], frame: { ...plainFrame, filters } }
        : { intent: second, about: [subject], frame: plainFrame },
    );
  return list;
}
