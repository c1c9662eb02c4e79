/** From what was told to what a reader gets: whole sentences, their sources, and buttons that carry the next request. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Context, Language } from '../languages/language.ts';
import { discord } from '../limits.ts';
import { say, type Text } from '../text.ts';
import { choicesFor, shortened } from './choices.ts';
import { costOf, isWithin } from './cost.ts';
import { fit, leadOf, standIns } from './fit.ts';
import { blocksOn, linesOf } from './lines.ts';
import type { Line, Message } from './message.ts';
import { outcomeOf, outcomeOfAll } from './outcome.ts';
import { pricing } from './pricing.ts';
import { most, roomFor, roomsFor } from './rooms.ts';
import type { Composable, Setting } from './setting.ts';
import { apart, citesOf, showSources } from './shown.ts';
import { speak } from './speak.ts';

const unique = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values(),
];

/** The record's own words at the end: up to which day it was checked, and the day asked about where it is not today. */
function closing(told: readonly Composable[], { knowledge, language }: Setting): Text {
  const record = `${language.word('record-of')} ${language.date(knowledge.record.checkedOn)}`;
  const clock = told.find(({ clock }) => clock.asOf !== clock.today)?.clock;
  return clock ? say`${record} · ${language.word('as-of')} ${language.date(clock.asOf)}` : [record];
}

/** What a part answers: one of several questions, or what may have been meant instead. */
function opensPart(told: Composable, language: Language, context: Context): Line[] {
  if (!told.tell) return [];
  const label = shortened(language.label(told.tell, context), discord.buttonLabel);
  return [{ kind: 'part', text: [isBesides(told) ? `${language.word('if-meant')}: ${label}` : label] }];
}

const isBesides = ({ understanding }: Composable): boolean => understanding?.besides === true;

/** One message for one or several answered questions. */
export function compose(told: readonly Composable[], setting: Setting): Message {
  const { knowledge, language } = setting;
  const price = pricing(knowledge, language);
  const more = (count: number): Text => [language.word('and-n-more', count)];
  const opened = setting.opening && isWithin(costOf(setting.opening), most) ? setting.opening : [];
  const space = roomFor(opened, told.length);
  const all = told.map((part) => {
    const context: Context = {
      clock: part.clock,
      checkedOn: knowledge.record.checkedOn,
      nameOf: knowledge.nameOf,
      readAs: [...(part.understanding?.readAs ?? []), ...(setting.readAs ?? [])],
    };
    const blocks = standIns(speak(part, language, context), price, most, more);
    const lead = leadOf(blocks) ?? blocks[0];
    return { told: part, context, blocks, lead: price(lead ? [lead] : []) };
  });
  const asked = told.filter((part) => !isBesides(part)).length;
  const rooms = roomsFor(
    all.map(({ lead }) => lead),
    space,
    asked,
  );
  const parts = rooms.flatMap((room, index) => {
    const part = all[index];
    const wanted = rooms.length === 1 ? (part?.told.tell?.page ?? 1) : 1;
    return part ? [{ ...part, page: fit(part.blocks, wanted, room, price) }] : [];
  });
  const dropped = all.slice(parts.length).flatMap(({ told: { tell } }) => tell ?? []);
  const outcome = outcomeOfAll(told);
  const isPrivate = setting.private || told.some(({ answer }) => outcomeOf(answer) !== 'answer');
  const opening: Line[] = opened.length > 0 ? [{ kind: 'lead', text: opened }] : [];
  const cited = parts.flatMap(({ page }) => blocksOn(page)).flatMap(apart);
  // "No owner is recorded" rests on what the record does hold about its subject.
  const shown =
    cited.some((cites) => cites.length > 0) || outcome !== 'answer'
      ? cited
      : told.flatMap(({ about }) => about.slice(0, 1).map((subject) => citesOf(subject, knowledge)));
  return {
    lines: [
      ...opening,
      ...parts.flatMap(({ told: part, context, page }) => [
        ...(asked > 1 || isBesides(part) ? opensPart(part, language, context) : []),
        ...linesOf(page, language),
      ]),
    ],
    sourcesWord: language.word('sources'),
    sources: showSources(shown, knowledge, language),
    closing: outcome === 'answer' ? closing(told, setting) : [],
    ...choicesFor(parts, {
      language,
      outcome,
      isPrivate,
      canShow: setting.canShow,
      next: [...dropped, ...(setting.next ?? [])],
    }),
    attachments: [],
    private: isPrivate,
    outcome,
    subjects: unique(told.flatMap(({ about }) => about)),
    intent: told[0]?.intent ?? 'overview',
    asOf: told[0]?.clock.asOf ?? knowledge.record.checkedOn,
  };
}
