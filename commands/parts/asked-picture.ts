/** A picture that a question in own words asks for: what it is of, and how it is drawn. */
import type { Answer, Tell } from '../../src/answers/answer.ts';
import type { Told } from '../../src/bot.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { type PictureAsked, type PictureKind, pictureAsked } from '../../src/languages/pictures/asked.ts';
import { pictureWordsFor } from '../../src/languages/pictures/index.ts';
import type { Attachment, Line } from '../../src/message/message.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { filteredTell, plainTell, showingAll, withAttachments } from './answering.ts';
import { picturesFor } from './pictures.ts';

/** A message with more pictures than these is not read. */
const most = 4;

export const readPictureAsked = (text: string, request: Request): PictureAsked | undefined =>
  pictureAsked(text, pictureWordsFor(request.language).asked);

/** A server that wants pictures has them with the answers that commands draw too. */
const usual: ReadonlySet<string> = new Set<Tell['intent']>(['owner', 'holdings', 'history']);
export const wantsPictureOf = ({ place }: Request, told: readonly Told[]): boolean =>
  place.settings?.form === 'pictures' && told.every(({ intent }) => usual.has(intent));

type Drawable = { kind: PictureKind; tell: Tell };

/** What was told, with the pictures that go with it: from the same answer wherever the words tell all that is drawn. */
export type Pictured = { told: readonly Told[]; attachments: readonly Attachment[] };

export function picturedTold(
  told: readonly Told[],
  asked: PictureKind | undefined,
  request: Request,
  desk: Desk,
): Pictured {
  const parts = told.map((one) => picturedPart(one, asked, request, desk));
  const attachments = new Map(parts.flatMap((part) => part.attachments).map((one) => [one.name, one]));
  return { told: parts.flatMap((part) => part.told), attachments: [...attachments.values()].slice(0, most) };
}

function picturedPart(one: Told, asked: PictureKind | undefined, request: Request, desk: Desk): Pictured {
  const { understanding, answer } = one;
  if (answer.kind === 'choose') return { told: [{ ...one, answer: pictureChoices(answer, asked) }], attachments: [] };
  const drawn = drawablesOf(one.tell, asked).map(({ kind, tell }) => {
    const told = { ...desk.bot.tell(onDay(tell, one), one.clock), ...(understanding && { understanding }) };
    return { told, attachments: picturesFor(kind, told, request, desk) };
  });
  const [whole, ...others] = drawn;
  const isWhole = whole && others.length === 0 && whole.attachments.length > 0 && !isNarrow(one);
  return { told: [isWhole ? whole.told : one], attachments: drawn.flatMap(({ attachments }) => attachments) };
}

/** What is asked back keeps the wish: a request for everything on record comes with its picture. */
function pictureChoices(answer: Answer & { kind: 'choose' }, asked: PictureKind | undefined): Answer {
  const among = answer.among.map((option) => {
    const [drawable] = drawablesOf(option.tell, asked);
    return drawable ? { ...option, tell: { ...drawable.tell, asOf: option.tell.asOf } } : option;
  });
  return { ...answer, among };
}

const onDay = (tell: Tell, { clock }: Told): Tell =>
  clock.asOf === clock.today ? tell : { ...tell, asOf: clock.asOf };

/** The same reply with its pictures, or with the words that there is none. */
export function withPictures(reply: Reply, attachments: readonly Attachment[], request: Request): Reply {
  if (attachments.length > 0) return withAttachments(reply, attachments);
  const isAsking = reply.kind === 'say' && reply.message.outcome === 'clarify';
  if (reply.kind !== 'say' || isAsking || request.place.settings?.form === 'text') return reply;
  const note: Line = { kind: 'small', text: [pictureWordsFor(request.language).none] };
  return { ...reply, message: { ...reply.message, lines: [...reply.message.lines, note] } };
}

/** Asked about a part of the whole life only: the words keep to that part. */
const isNarrow = ({ tell }: Told): boolean =>
  tell?.intent === 'history' && (tell.frame.between !== undefined || tell.frame.aspect !== undefined);

function drawablesOf(tell: Tell | undefined, asked: PictureKind | undefined): Drawable[] {
  // A grid needs nothing that it is about: it can be of all that are named.
  if (!tell) return asked === 'grid' ? [{ kind: 'grid', tell: showingAll(filteredTell({})) }] : [];
  const kind = asked ?? kindFor(tell);
  return tellsFor(kind, tell).map((found) => ({ kind, tell: found }));
}

const isOf = (kinds: readonly Subject['kind'][]) => (subject: Subject) => kinds.includes(subject.kind);
const owners = isOf(['company', 'person']);
const named = isOf(['app', 'company']);

/** What shows it best, where the words do not say. */
function kindFor({ intent, about }: Tell): PictureKind {
  if (intent === 'owner' || intent === 'holdings') return 'ownership';
  if (intent === 'apps') return 'grid';
  return intent === 'profile' && about.some(owners) ? 'ownership' : 'timeline';
}

function tellsFor(kind: PictureKind, tell: Tell): Tell[] {
  const { intent, about, frame } = tell;
  const measures = [...about.filter(isOf(['measure'])).map(({ id }) => id), ...frame.filters.measures];
  switch (kind) {
    case 'ownership':
      return about
        .filter(isOf(['app', 'company', 'person']))
        .slice(0, most)
        .map((of) => showingAll(plainTell(of.kind === 'person' ? 'holdings' : 'owner', [of])));
    case 'timeline': {
      // "Is it named in …": the life of what is named, with all its measures.
      const things = about.filter(named);
      const of = [...things, ...measures.map((id): Subject => ({ kind: 'measure', id }))];
      const chosen = intent === 'named' && things.length > 0 ? things : of;
      return chosen.length > 0 ? [showingAll(plainTell('history', chosen))] : [];
    }
    case 'grid': {
      if (intent === 'apps') return [showingAll({ ...tell, page: undefined })];
      const owner = about.find(owners);
      if (measures.length === 0 && !owner) return [];
      return [showingAll(filteredTell({ measures, ...(owner && { owner }) }))];
    }
    default:
      return kind satisfies never;
  }
}
