import type { AnswerFile } from './answer.ts';
import { askBack, chiefApps, chiefMeasures } from './parts/back.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, type Sourced, together } from './parts/refs.ts';

/** What the record holds and as of when; what the bot is, or with `does-not` what it is not. */
export const overview: AnswerFile = (_about, frame, knowledge) => {
  const [first, ...rest]: Sourced[] = [...knowledge.measures, ...knowledge.apps, ...knowledge.companies];
  if (!first) return askBack(knowledge, 'overview');
  const { title, about, checkedOn } = knowledge.record;
  const shown = together([first, ...rest], 3);
  const limits = claim('record/limits', shown, { kind: 'limits', checkedOn });
  const head = claim('record/overview', shown, {
    kind: 'record',
    title,
    about,
    checkedOn,
    counts: {
      apps: knowledge.apps.length,
      companies: knowledge.companies.length,
      measures: knowledge.measures.length,
      deadlines: knowledge.deadlines.length,
      sources: knowledge.sources.length,
    },
  });
  const [app] = chiefApps(knowledge, 1);
  const [measure] = chiefMeasures(knowledge, 1);
  return {
    kind: 'claims',
    claims: [frame.aspect === 'does-not' ? limits : head],
    next: nextOf(
      tellOf('measures', []),
      app && tellOf('owner', [app]),
      measure && tellOf('apps', [], { filters: { measures: [measure.id] } }),
      tellOf('deadlines', [], { show: 'due' }),
    ),
  };
};
