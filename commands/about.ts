import { languageFor } from '../src/languages/index.ts';
import type { Command } from './command.ts';
import { sayWords, startingPoints, words } from './parts/answering.ts';
import { slash } from './parts/definition.ts';

/** What the record holds, up to which day it was checked, and what is kept. */
export const about: Command = {
  name: 'about',
  definition: slash('about'),
  execute(request, desk) {
    const { knowledge } = desk.bot;
    const { title, about: subject, version, checkedOn } = knowledge.record;
    const says = words(request).about;
    const texts = [
      says.record(title, subject, version, languageFor(request.language).date(checkedOn)),
      says.holds({
        apps: knowledge.apps.length,
        companies: knowledge.companies.length,
        measures: knowledge.measures.length,
        deadlines: knowledge.deadlines.length,
        rulings: knowledge.rulings.length,
        sources: knowledge.sources.length,
      }),
      ...(desk.record?.refused ? [says.refused(desk.record.refused.problems.length)] : []),
      says.limits,
      says.keeps,
      ...(desk.repository === undefined ? [] : [says.correct(desk.repository)]),
    ];
    return sayWords(texts, request, desk, { next: startingPoints.slice(0, 2) });
  },
};
