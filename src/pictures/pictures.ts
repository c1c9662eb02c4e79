/** The pictures of an answer as attachments: their bytes are made when a transport asks for them. */
import type { Answer, Clock, Tell } from '../answers/answer.ts';
import type { Ref } from '../answers/fact.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { PictureKind } from '../languages/pictures/asked.ts';
import { pictureWordsFor } from '../languages/pictures/index.ts';
import type { Attachment } from '../message/message.ts';
import type { Described } from './drawing.ts';
import { grid } from './grid.ts';
import { lanes, measuresIn } from './lanes.ts';
import { ownership } from './ownership.ts';
import type { Scene } from './scene.ts';
import { Studio } from './studio.ts';
import { timeline } from './timeline.ts';

export type { PictureKind };

/** An answer with what was asked about; `tell` where it was narrowed to a place or a kind. */
export type Told = { answer: Answer; about: readonly Subject[]; clock: Clock; tell?: Pick<Tell, 'frame'> };

/** A message with more pictures than these is not read; what is left out is told in its words. */
const most = 4;

/** One for the whole program: the fonts are read once. */
const studio = new Studio();

/** Makes ready for the first picture, in the background. */
export const warmPictures = (): Promise<void> => studio.warm();

/** There are letters that no font of ours has. */
export class Undrawable extends Error {
  override name = 'Undrawable';
}

export function picturesOf(kind: PictureKind, told: Told, knowledge: Knowledge, locale: string): Attachment[] {
  const name = [...told.about.slice(0, 1), ...narrowedTo(told)].map(({ id }) => id).join('-') || 'all';
  return describe(kind, told, knowledge, locale).map(({ drawing, alt }, at, { length }) => ({
    kind: 'picture',
    name: `${kind}-${name}${length > 1 ? `-${at + 1}` : ''}.png`,
    alt,
    bytes: async () => {
      const painted = await studio.paint(drawing, knowledge.version);
      if (painted.kind === 'undrawable') throw new Undrawable(painted.letters.join(' '));
      return painted.bytes;
    },
  }));
}

/** What the pictures show, in words and numbers. None where the answer states nothing that can be drawn. */
export function describe(kind: PictureKind, told: Told, knowledge: Knowledge, locale: string): readonly Described[] {
  const { answer, about, clock } = told;
  const words = pictureWordsFor(locale);
  const scene: Scene = { words, clock, checkedOn: knowledge.record.checkedOn };
  const [subject] = about;
  const asked: Ref | undefined = subject && { subject, name: knowledge.nameOf(subject) };
  switch (kind) {
    case 'timeline': {
      const make = measuresIn(answer) > 1 ? lanes : timeline;
      return limited(make(answer, asked?.name ?? knowledge.record.title, scene), scene);
    }
    case 'ownership':
      return asked ? ownership(answer, asked, scene) : [];
    case 'grid': {
      const of = [...(asked ? [asked.subject] : []), ...narrowedTo(told)].map(knowledge.nameOf);
      return grid(answer, of.join(' · ') || knowledge.record.title, scene);
    }
    default:
      return kind satisfies never;
  }
}

/** The place and the kind that a list of apps was narrowed to. */
function narrowedTo({ tell }: Told): Subject[] {
  const { jurisdiction, category } = tell?.frame.filters ?? {};
  return [
    ...(jurisdiction === undefined ? [] : [{ kind: 'jurisdiction' as const, id: jurisdiction }]),
    ...(category === undefined ? [] : [{ kind: 'category' as const, id: category }]),
  ];
}

/** The first few parts; the last of them says how many further ones there would be. */
function limited(all: readonly Described[], { words }: Scene): readonly Described[] {
  if (all.length <= most) return all;
  const left = words.more(all.length - most, 'pictures');
  return all
    .slice(0, most)
    .map(({ drawing, alt }, at) =>
      at === most - 1
        ? { drawing: { ...drawing, footer: `${left} · ${drawing.footer}` }, alt: `${alt} ${left}.` }
        : { drawing, alt },
    );
}
