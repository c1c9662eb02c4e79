import { earliest } from '../../calendar.ts';
import { show } from '../problem.ts';
import type { Measure, StatusName } from '../schema.ts';
import { isAfter } from './dates.ts';
import type { Rule } from './rule.ts';

const ending: ReadonlySet<StatusName> = new Set(['revoked', 'rescinded', 'expired', 'superseded', 'lapsed']);
const needsBy: ReadonlySet<StatusName> = new Set(['superseded', 'revoked', 'rescinded']);

function endOf(measure: Measure): string | undefined {
  return measure.history.find(({ status, on }) => ending.has(status) && earliest(on) !== undefined)?.on;
}

const endedBy: Rule = {
  name: 'ended-by',
  description: 'A superseded, revoked or rescinded measure says by what.',
  *check(records) {
    for (const [index, { history }] of records.measures.entries())
      for (const [place, { status, by }] of history.entries())
        if (needsBy.has(status) && by === undefined)
          yield {
            at: ['measures', index, 'history', place],
            found: `${status} without "by"`,
            expected: 'the measure or ruling that did it',
            mend: 'add by: with its id',
          };
  },
};

const endsBack: Rule = {
  name: 'ends-back',
  description: 'A measure that revokes or rescinds another one says so in its own "relates".',
  *check(records, gaps) {
    const measures = new Map(records.measures.map((measure) => [measure.id, measure]));
    for (const [index, measure] of records.measures.entries())
      for (const [place, { status, by }] of measure.history.entries()) {
        if ((status !== 'revoked' && status !== 'rescinded') || by === undefined || gaps.has(by)) continue;
        const other = measures.get(by);
        if (
          other &&
          !other.relates.some((tie) => tie.measure === measure.id && (tie.how === 'revokes' || tie.how === 'rescinds'))
        )
          yield {
            at: ['measures', index, 'history', place, 'by'],
            found: `${show(by)}, which does not relate back`,
            expected: `relates: [{ how: revokes, measure: ${measure.id} }] in ${show(by)}`,
            mend: 'add it there, or correct "by" here',
          };
      }
  },
};

const relatesForward: Rule = {
  name: 'relates-forward',
  description: 'A measure that another one revokes or rescinds has that in its history; none relates to itself.',
  *check(records) {
    const measures = new Map(records.measures.map((measure) => [measure.id, measure]));
    for (const [index, measure] of records.measures.entries())
      for (const [place, tie] of measure.relates.entries()) {
        const at = ['measures', index, 'relates', place, 'measure'];
        if (tie.measure === measure.id)
          yield { at, found: 'the measure itself', expected: 'another measure', mend: 'correct the id' };
        const other = measures.get(tie.measure);
        const ends = tie.how === 'revokes' || tie.how === 'rescinds';
        if (ends && other && other !== measure && !other.history.some(({ by }) => by === measure.id))
          yield {
            at,
            found: `${tie.how} ${show(tie.measure)}, whose history does not say so`,
            expected: `an entry with by: ${measure.id} in the history of ${show(tie.measure)}`,
            mend: 'add it there',
          };
      }
  },
};

const listings: Rule = {
  name: 'listings',
  description: 'What a measure lists was listed before it ended, once by each name, and no more than its list is long.',
  *check(records) {
    for (const [index, measure] of records.measures.entries()) {
      const end = endOf(measure);
      const seen = new Set<string>();
      for (const [place, { on, as, app, company }] of measure.listings.entries()) {
        const at = ['measures', index, 'listings', place];
        if (isAfter(on, end))
          yield {
            at: [...at, 'on'],
            found: show(on),
            expected: `a day not after the end of the measure, ${show(end)}`,
            mend: 'correct one of the two',
          };
        const key = `${app ?? ''}/${company ?? ''}/${as}`;
        if (seen.has(key))
          yield { at, found: `${show(as)} a second time`, expected: 'each listing once', mend: 'remove one' };
        seen.add(key);
      }
      if (measure.listSize !== undefined && measure.listSize < measure.listings.length)
        yield {
          at: ['measures', index, 'listSize'],
          found: `${measure.listSize} with ${measure.listings.length} listings`,
          expected: 'at least as many as are listed',
          mend: 'correct the number or the listings',
        };
    }
  },
};

const rulings: Rule = {
  name: 'rulings',
  description: 'A court decides about a measure that is there, and stops none that has ended.',
  *check(records) {
    const measures = new Map(records.measures.map((measure) => [measure.id, measure]));
    for (const [index, ruling] of records.rulings.entries())
      for (const [place, decision] of ruling.decisions.entries()) {
        const measure = decision.measure === undefined ? undefined : measures.get(decision.measure);
        if (!measure) continue;
        const at = ['rulings', index, 'decisions', place, 'on'];
        const begun = measure.signedOn ?? measure.announcedOn;
        if (isAfter(begun, decision.on))
          yield {
            at,
            found: show(decision.on),
            expected: `a day not before ${show(measure.id)} of ${show(begun)}`,
            mend: 'correct one of the two',
          };
        const stops = decision.effect === 'enjoins' || decision.effect === 'enjoins-in-part';
        if (stops && isAfter(decision.on, endOf(measure)))
          yield {
            at,
            found: show(decision.on),
            expected: `a day before ${show(measure.id)} ended on ${show(endOf(measure))}`,
            mend: 'correct one of the two',
          };
      }
  },
};

export const measureRules: readonly Rule[] = [endedBy, endsBack, relatesForward, listings, rulings];
