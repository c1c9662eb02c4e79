/**
 * Which kind of question it is. The rules are tried in order and the first that fits decides; each has a name that
 * `--why` shows. They look at cue classes and kinds of subjects only, never at words of one language.
 */
import type { Aspect, Intent } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { RelationKind } from '../knowledge/schema.ts';
import type { Reading } from './reading.ts';
import type { Reference } from './references.ts';

export type IntentFound = { intent: Intent; aspect?: Aspect; relation?: RelationKind | 'behind'; rule: string };

/** What a rule sees. */
export type View = {
  reading: Reading;
  reference: Reference | undefined;
  apps: readonly Subject[];
  companies: readonly Subject[];
  people: readonly Subject[];
  /** Measures by name or by description. */
  measures: readonly Subject[];
  rulings: readonly Subject[];
  plans: readonly Subject[];
  jurisdictions: readonly Subject[];
  categories: readonly Subject[];
  authorities: readonly Subject[];
  /** Places as written that are not on record. */
  strangePlaces: readonly string[];
  /** A well-known person is named whom the record does not hold. */
  strangePeople: boolean;
  events: readonly Subject[];
  deadlines: readonly Subject[];
  sources: readonly Subject[];
  /** Names as written that are not on record. */
  strangers: readonly string[];
};

type Rule = { name: string; find(view: View): Omit<IntentFound, 'rule'> | undefined };

const relationOf = (reading: Reading): RelationKind | 'behind' | undefined => {
  if (reading.has('found')) return 'founder';
  if (reading.has('share')) return 'shareholder';
  if (reading.has('control')) return 'controller';
  if (reading.has('parent', 'subsidiary')) return 'parent';
  if (reading.has('operate') && !reading.has('own')) return 'operator';
  if (reading.has('develop') && !reading.has('own')) return 'developer';
  if (reading.has('affiliate') && !reading.has('own')) return 'affiliate';
  if (reading.has('behind')) return 'behind';
  return undefined;
};

const ownership = [
  'own',
  'behind',
  'develop',
  'operate',
  'control',
  'parent',
  'subsidiary',
  'found',
  'share',
  'affiliate',
  'whose',
] as const;

/** "which apps", "what companies", "list of apps": a set is asked for. */
function asksForSet(reading: Reading, noun: 'app' | 'company' | 'measure' | 'country'): boolean {
  const nouns =
    noun === 'measure'
      ? [...reading.at('measure'), ...reading.at('order'), ...reading.at('law'), ...reading.at('list-noun')]
      : reading.at(noun);
  return nouns.some((at) => {
    for (let back = 1; back <= 3; back++) {
      const classes = reading.classes[at - back];
      if (at - back === 0 && classes?.has('list')) return true;
      if (noun === 'app' && at <= 1) return true;
      if (
        classes?.has('which') ||
        classes?.has('what') ||
        classes?.has('how-many') ||
        classes?.has('tell') ||
        classes?.has('all')
      )
        return true;
      if (/[.?!\n]/.test(reading.tokens[at - back + 1]?.gap ?? '')) return false;
    }
    return false;
  });
}

const rules: readonly Rule[] = [
  {
    name: 'about the bot',
    find: ({ reading, apps, companies, measures, people, jurisdictions, deadlines }) => {
      const bare =
        apps.length + companies.length + measures.length + people.length + jurisdictions.length + deadlines.length ===
        0;
      if (!bare) return undefined;
      if (reading.has('source') && !reading.has('app')) return { intent: 'overview', aspect: 'checked' };
      if (
        reading.has('bot') &&
        (reading.has('record', 'help', 'what', 'who', 'source', 'tell') || reading.tokens.length <= 6) &&
        phraseBot(reading)
      )
        return {
          intent: 'overview',
          ...(reading.has('record', 'date-of', 'when') ? { aspect: 'checked' as const } : {}),
        };
      if (
        reading.has('record') &&
        (reading.has('when', 'what', 'how', 'how-many', 'date-of', 'bot', 'status', 'still', 'last', 'change') ||
          reading.asks)
      )
        return { intent: 'overview', aspect: 'checked' };
      if (reading.has('help') && reading.tokens.length <= 5) return { intent: 'overview' };
      return undefined;
    },
  },
  {
    name: 'where from',
    find: ({ reading, apps, companies, measures, deadlines, people }) =>
      reading.has('source') &&
      apps.length + companies.length + measures.length + deadlines.length + people.length > 0 &&
      !reading.has('court', 'say', 'own')
        ? { intent: 'sources' }
        : undefined,
  },
  {
    name: 'what sources dispute',
    find: ({ reading }) =>
      reading.at('dispute').length > 0 && !reading.has('own', 'ban', 'court', 'deadline', 'sign')
        ? { intent: 'disputes' }
        : undefined,
  },
  {
    name: 'did it take effect',
    find: ({ reading, measures }) =>
      measures.length > 0 &&
      reading.has('effect') &&
      reading.has('yes-no') &&
      !reading.has('when', 'who', 'date-of', 'must', 'mean')
        ? { intent: 'standing' }
        : undefined,
  },
  {
    name: 'when was it named',
    find: ({ reading, apps, measures, companies }) =>
      apps.length + companies.length > 0 &&
      measures.length === 0 &&
      reading.has('when') &&
      reading.has('ban', 'name', 'list') &&
      !reading.has('end', 'court', 'own', 'say', 'deadline', 'effect')
        ? { intent: 'dates' }
        : undefined,
  },
  {
    name: 'days given',
    find: ({ reading, authorities, measures, apps }) =>
      reading.has('how-long') && authorities.length > 0 && measures.length + apps.length === 0
        ? { intent: 'deadlines' }
        : undefined,
  },
  {
    name: 'who is behind a measure',
    find: ({ reading, measures, people, apps, jurisdictions, strangePeople }) => {
      if (
        asksForSet(reading, 'app') ||
        reading.has('say', 'end', 'court', 'must', 'device', 'own', 'why') ||
        (reading.has('do') && !reading.has('sign', 'issue'))
      )
        return undefined;
      const asks = reading.has('who', 'which', 'what', 'behind', 'sign', 'issue', 'tell');
      if (
        measures.length > 0 &&
        (strangePeople ||
          (people.length > 1 && reading.has('who', 'sign', 'issue')) ||
          (reading.has('people') && asks) ||
          (reading.has('who') && reading.tokens.length <= 4))
      )
        return { intent: 'signer' };
      if (apps.length > 0 && jurisdictions.length > 0 && reading.has('people') && asks) return { intent: 'signer' };
      return undefined;
    },
  },
  {
    name: 'names on a list',
    find: ({ reading, measures, apps, companies, reference }) => {
      if (measures.length === 0 || (apps.length + companies.length > 0 && !reading.has('except'))) return undefined;
      if (reading.has('own', 'who', 'why', 'sign', 'court', 'same', 'compare', 'still', 'end', 'status'))
        return undefined;
      if (
        asksForSet(reading, 'app') ||
        asksForSet(reading, 'company') ||
        (reading.has('except') && reading.has('app', 'name', 'list'))
      )
        return { intent: 'apps' };
      const counted =
        reference?.count !== undefined &&
        !reading.has(
          'yes-no',
          'when',
          'do',
          'mean',
          'deadline',
          'must',
          'effect',
          'happen',
          'issue',
          'penalty',
          'user',
        );
      return counted ? { intent: 'apps' } : undefined;
    },
  },
  {
    name: 'days counted',
    find: ({ reading, measures, people, authorities }) =>
      reading.countsDays &&
      !reading.has('compare', 'own', 'end', 'status', 'still') &&
      (measures.length + people.length + authorities.length > 0 || reading.dates.length > 0)
        ? { intent: 'deadlines' }
        : undefined,
  },
  {
    name: 'what is in it',
    find: ({ reading, measures, apps }) =>
      measures.length > 0 &&
      apps.length === 0 &&
      reading.has('list') &&
      reading.at('list').some((at) => !reading.classes[at]?.has('list-noun')) &&
      reading.has('mean', 'what', 'tell') &&
      !reading.has('own', 'who', 'why', 'sign', 'end', 'status') &&
      reading.tokens.length <= 12
        ? { intent: 'apps' }
        : undefined,
  },
  {
    name: 'due by?',
    find: ({ reading }) =>
      reading.classes.at(-1)?.has('by') && reading.tokens.length > 3 ? { intent: 'deadlines' } : undefined,
  },
  {
    name: 'two with one owner?',
    find: ({ reading, apps, companies }) =>
      apps.length + companies.length >= 2 &&
      reading.has('same', 'both') &&
      reading.has(...ownership, 'company') &&
      !reading.has('ban', 'name')
        ? { intent: 'owner' }
        : undefined,
  },
  {
    name: 'side by side',
    find: ({ reading, apps, companies, measures, rulings }) => {
      const most = Math.max(apps.length, companies.length, measures.length, rulings.length);
      if (!reading.has('compare', 'same')) return undefined;
      if (most >= 2) return { intent: 'compare' };
      return undefined;
    },
  },
  {
    name: 'penalty',
    find: ({ reading, measures, apps }) =>
      reading.has('penalty') && measures.length + apps.length > 0
        ? { intent: 'measure', aspect: 'penalties' }
        : undefined,
  },
  {
    name: 'exceptions',
    find: ({ reading, measures }) =>
      reading.has('exception') && measures.length > 0 ? { intent: 'measure', aspect: 'does' } : undefined,
  },
  {
    name: 'court or judge',
    find: ({ reading, measures, apps, rulings, plans }) => {
      if (plans.length > 0) return undefined;
      if (reading.has('next') && measures.length > 0 && !reading.has('who', 'which', 'judge'))
        return { intent: 'history', aspect: 'next' };
      const about = measures.length + apps.length + rulings.length > 0;
      if (rulings.length > 0)
        return { intent: 'rulings', ...(reading.has('judge', 'who') ? { aspect: 'who' as const } : {}) };
      if (courtly(reading) && (about || reading.has('which', 'what', 'who')))
        return { intent: 'rulings', ...(reading.has('judge', 'who') ? { aspect: 'who' as const } : {}) };
      return undefined;
    },
  },
  {
    name: 'who stopped a measure',
    find: ({ reading, measures }) =>
      reading.has('who') && reading.has('court', 'ban') && measures.length > 0 && stops(reading)
        ? { intent: 'rulings', aspect: 'who' }
        : undefined,
  },
  {
    name: 'who said what',
    find: ({ reading, people, sources, apps, companies, measures, jurisdictions }) => {
      const spoken = reading.has('say') && !onlyAsk(reading);
      // What a text says is what it does; people and papers say.
      const text =
        reading.has('order', 'law', 'list-noun', 'memo', 'directive') &&
        people.length + sources.length + companies.length + jurisdictions.length === 0;
      if (text && !reading.has('report')) return undefined;
      if (spoken && (people.length > 0 || sources.length > 0) && !reading.has('sign', 'own'))
        return { intent: 'statements' };
      if (
        spoken &&
        companies.length + apps.length + measures.length > 0 &&
        says(reading) &&
        !reading.has('own', 'whose')
      )
        return { intent: 'statements' };
      if (reading.has('report') && (sources.length > 0 || reading.has('what', 'who', 'which')) && reports(reading))
        return { intent: 'statements' };
      return undefined;
    },
  },
  {
    name: 'how long was left',
    find: ({ reading, measures, apps, deadlines }) =>
      reading.has('left') && reading.has('how-long', 'how-many', 'deadline', 'date-of')
        ? { intent: 'deadlines', aspect: 'left' }
        : measures.length + apps.length + deadlines.length > 0 && reading.has('how-long') && reading.has('must', 'left')
          ? { intent: 'deadlines' }
          : undefined,
  },
  {
    name: 'deadline',
    find: ({ reading, deadlines, measures }) => {
      if (reading.has('deadline') || deadlines.length > 0) return { intent: 'deadlines' };
      // "which products had to come off": the products are asked for.
      if (asksForSet(reading, 'app') && measures.length > 0) return undefined;
      if (reading.has('must') && reading.has('when', 'how-long', 'what', 'who', 'date-of'))
        return { intent: 'deadlines' };
      if (reading.has('due') && reading.has('what', 'which', 'still', 'when', 'any', 'also'))
        return { intent: 'deadlines' };
      return undefined;
    },
  },
  {
    name: 'what was extended',
    find: ({ reading, measures, apps, reference, authorities }) =>
      reading.has('extend') &&
      (measures.length + apps.length + authorities.length > 0 || reference !== undefined) &&
      reading.has('how-many', 'who', 'when', 'what', 'how-long', 'yes-no')
        ? { intent: measures.length + authorities.length > 0 ? 'deadlines' : 'history' }
        : undefined,
  },
  {
    name: 'how a measure ended',
    find: ({ reading, measures, reference }) => {
      if (!reading.has('end') || measures.length === 0) return undefined;
      if (reading.has('when') || reading.has('date-of')) return { intent: 'dates', aspect: 'ended' };
      if (reading.has('app') && asksForSet(reading, 'app') && !reading.has('who')) return undefined;
      return { intent: 'standing', aspect: 'ended', ...(reference?.bare ? {} : {}) };
    },
  },
  {
    name: 'for users?',
    find: ({ reading, measures, apps }) =>
      reading.has('user') && measures.length > 0 && apps.length === 0 && (reading.has('ban', 'yes-no') || reading.asks)
        ? { intent: 'measure', aspect: 'users' }
        : reading.has('user') && measures.length > 0 && reading.has('ban', 'allow') && phraseUser(reading)
          ? { intent: 'measure', aspect: 'users' }
          : undefined,
  },
  {
    name: 'why',
    find: ({ reading, apps, companies, measures, jurisdictions }) => {
      if (!reading.has('why', 'reason')) return undefined;
      if (measures.length > 0 && reading.has('end')) return { intent: 'measure', aspect: 'ended' };
      // Why something did not begin or go on is what came of it, not what it was for.
      if (measures.length > 0 && reading.has('not') && reading.has('effect', 'happen', 'status', 'enforce'))
        return { intent: 'standing' };
      if (measures.length + apps.length + companies.length === 0 && jurisdictions.length === 0) return undefined;
      return { intent: 'measure', aspect: 'reasons' };
    },
  },
  {
    name: 'owner yes or no, or who',
    find: ({ reading, apps, companies, people, measures, strangers, jurisdictions }) => {
      if (!reading.has(...ownership)) return undefined;
      const things = apps.length + companies.length + strangers.length;
      if (things + people.length === 0) return undefined;
      const set = asksForSet(reading, 'app') || (reading.has('also') && reading.has('what'));
      if (measures.length > 0 && companies.length > 0 && (set || reading.has('any', 'how-many', 'which')))
        return { intent: 'apps' };
      if (measures.length > 0 && apps.length === 0 && !reading.has('who', 'whose')) return undefined;
      if (
        reading.has('name', 'ban', 'list') &&
        !reading.has('who', 'whose', 'own') &&
        measures.length + jurisdictions.length > 0
      )
        return undefined;
      if (
        (companies.length > 0 || people.length > 0) &&
        (companies.length < 2 || !reading.has('yes-no')) &&
        apps.length === 0 &&
        (set ||
          reading.has('subsidiary') ||
          (reading.has('what', 'which') &&
            reading.has('own', 'have', 'develop', 'operate', 'control', 'found') &&
            !reading.has('who', 'whose') &&
            !relationIsPassive(reading)))
      ) {
        if (reading.has('name', 'ban') && (set || jurisdictions.length > 0)) return { intent: 'apps' };
        if (!reading.has('share') || set) return { intent: 'holdings' };
      }
      const relation = relationOf(reading);
      return {
        intent: 'owner',
        ...(relation ? { relation } : {}),
        ...(reading.has('share') ? { aspect: 'share' as const } : {}),
      };
    },
  },
  {
    name: 'what has happened since',
    find: ({ reading, apps, companies, measures }) =>
      reading.has('happen') &&
      reading.has('what', 'how') &&
      !reading.has('who') &&
      apps.length + companies.length + measures.length > 0 &&
      reading.has('next', 'sign', 'before')
        ? { intent: 'history', aspect: 'next' }
        : undefined,
  },
  {
    name: 'who signed or issued',
    find: ({ reading, measures, apps, jurisdictions, people }) => {
      if (
        reading.has('people') &&
        measures.length > 0 &&
        apps.length === 0 &&
        !reading.has('must', 'device', 'end', 'mean', 'do') &&
        reading.has('which', 'what', 'who', 'behind', 'issue', 'sign')
      )
        return { intent: 'signer' };
      if (
        reading.has('people') &&
        jurisdictions.length > 0 &&
        reading.has('ban') &&
        reading.has('which', 'what', 'who') &&
        !reading.has('device', 'must')
      )
        return { intent: 'signer' };
      if (reading.has('when', 'date-of', 'how-long') && reading.has('sign', 'issue') && !reading.has('who'))
        return measures.length > 0 ? { intent: 'dates', aspect: 'signed' } : undefined;
      if (!reading.has('sign', 'issue')) return undefined;
      if (measures.length > 0 && (reading.has('who', 'whose', 'sign') || people.length > 0)) {
        if (
          reading.has('what', 'which') &&
          reading.has('do', 'measure') &&
          !reading.has('who') &&
          people.length > 0 &&
          asksForSet(reading, 'measure')
        )
          return { intent: 'measures' };
        return { intent: 'signer' };
      }
      if (reading.has('who') && reading.has('ban') && apps.length + jurisdictions.length > 0)
        return { intent: 'signer' };
      if (people.length > 0 && reading.has('what', 'which', 'how-many')) return { intent: 'measures' };
      if (reading.has('who') && reading.has('sign', 'issue') && reading.has('order', 'law', 'measure'))
        return { intent: 'signer' };
      return undefined;
    },
  },
  {
    name: 'who banned',
    find: ({ reading, apps, measures, companies }) =>
      reading.has('who') &&
      reading.has('ban') &&
      apps.length + measures.length + companies.length > 0 &&
      !whoIsObject(reading)
        ? { intent: measures.length > 0 && apps.length === 0 ? 'signer' : 'measures' }
        : undefined,
  },
  {
    name: 'did it change',
    find: ({ reading, measures, apps }) =>
      measures.length > 0 &&
      apps.length === 0 &&
      reading.has('change') &&
      reading.has('yes-no', 'how', 'any') &&
      !reading.has('sign', 'effect', 'end')
        ? { intent: 'history' }
        : undefined,
  },
  {
    name: 'when',
    find: ({ reading, measures, apps }) => {
      if (measures.length > 0 && reading.has('effect') && reading.has('must'))
        return { intent: 'dates', aspect: 'effective' };
      if (!reading.has('when', 'date-of') || measures.length === 0) return undefined;
      if (reading.has('publish')) return { intent: 'dates', aspect: 'published' };
      if (reading.has('effect', 'must')) return { intent: 'dates', aspect: 'effective' };
      if (reading.has('status', 'still')) return { intent: 'standing' };
      if (apps.length === 0 || reading.has('sign', 'issue')) return { intent: 'dates' };
      return undefined;
    },
  },
  {
    name: 'set of apps',
    find: ({ reading, apps, measures, jurisdictions, companies, categories, people, reference, authorities }) => {
      if (
        apps.length === 0 &&
        measures.length > 1 &&
        reading.has('which', 'how-many', 'what', 'all') &&
        (reference?.count !== undefined || reading.has('also', 'both', 'list', 'name')) &&
        !reading.has('compare', 'sign', 'when')
      )
        return { intent: 'apps' };
      // "what did Texas add in January 2025", "what does the directive list"
      const added =
        reading.has('change', 'name', 'ban') &&
        reading.has('what', 'which', 'who') &&
        reading.dates.some(({ moment }) => moment.kind === 'day' || moment.kind === 'period');
      if (
        added &&
        apps.length + companies.length === 0 &&
        jurisdictions.length + authorities.length > 0 &&
        !reading.has('happen', 'sign', 'end', 'court', 'why')
      )
        return { intent: 'apps' };
      const set = asksForSet(reading, 'app');
      const barred = reading.has('ban', 'name', 'list', 'allow');
      if (apps.length > 0 && !set && !reading.has('except')) return undefined;
      if (set && (measures.length + jurisdictions.length + categories.length + people.length > 0 || barred)) {
        if (companies.length > 0 && !barred && measures.length === 0 && jurisdictions.length === 0)
          return { intent: 'holdings' };
        return { intent: 'apps' };
      }
      if (
        companies.length > 0 &&
        apps.length === 0 &&
        (reference?.count !== undefined || (measures.length > 0 && reading.has('app'))) &&
        reading.has('which', 'what', 'how-many', 'any', 'app')
      )
        return { intent: 'apps' };
      if (set && companies.length > 0) return { intent: 'holdings' };
      const wants = reading.has('which', 'what', 'who', 'how-many', 'tell') || reading.has('except', 'all');
      if (
        apps.length === 0 &&
        wants &&
        barred &&
        (measures.length > 0 || jurisdictions.length > 0 || people.length > 0 || reference !== undefined) &&
        !reading.has('sign', 'why', 'when') &&
        companies.length === 0 &&
        !contentOf(reading) &&
        !reading.has('status', 'end', 'effect', 'still', 'back')
      )
        return { intent: 'apps' };
      if (
        apps.length === 0 &&
        companies.length === 0 &&
        reading.has('app') &&
        measures.length > 0 &&
        !reading.has('do', 'effect', 'status', 'end', 'still', 'happen', 'mean', 'change')
      )
        return { intent: 'apps' };
      if (categories.length > 0 && apps.length === 0 && (measures.length > 0 || jurisdictions.length > 0 || barred))
        return { intent: 'apps' };
      return undefined;
    },
  },
  {
    name: 'is it theirs?',
    find: ({ reading, apps, companies, measures, jurisdictions }) =>
      apps.length === 1 &&
      companies.length === 1 &&
      measures.length + jurisdictions.length === 0 &&
      !reading.has('ban', 'name', 'list', 'say', 'plan', 'happen', 'compare', 'deadline', 'allow')
        ? { intent: 'owner' }
        : undefined,
  },
  {
    name: 'which measures',
    find: ({ reading, apps, companies, jurisdictions, people, measures }) => {
      if (asksForSet(reading, 'company') && measures.length > 0 && apps.length + companies.length === 0)
        return { intent: 'apps' };
      if (asksForSet(reading, 'country') && apps.length + companies.length > 0) return { intent: 'measures' };
      if (!asksForSet(reading, 'measure')) return undefined;
      if (
        apps.length + companies.length + jurisdictions.length + people.length > 0 &&
        reading.has('name', 'ban', 'list', 'sign', 'issue', 'how-many', 'which', 'what', 'all', 'tell')
      )
        return { intent: 'measures' };
      return undefined;
    },
  },
  {
    name: 'apps of a company',
    find: ({ reading, companies, apps, measures }) =>
      companies.length === 1 &&
      apps.length === 0 &&
      measures.length === 0 &&
      reading.mention('company').some(({ to }) => reading.classes[to]?.has('app')) &&
      !reading.has('ban', 'own')
        ? { intent: 'holdings' }
        : undefined,
  },
  {
    name: 'what a company has',
    find: ({ reading, companies, apps, measures }) =>
      companies.length > 0 &&
      apps.length === 0 &&
      measures.length === 0 &&
      reading.has('have') &&
      reading.has('app', 'also') &&
      !reading.has('ban', 'name', 'list')
        ? { intent: 'holdings' }
        : undefined,
  },
  {
    name: 'effect on somebody',
    find: ({ reading, measures, companies, apps }) =>
      measures.length > 0 &&
      companies.length + apps.length > 0 &&
      reading.has('require', 'mean', 'effect') &&
      !reading.has('name', 'ban', 'list', 'when', 'status', 'still', 'allow')
        ? { intent: 'measure', aspect: 'does' }
        : undefined,
  },
  {
    name: 'named or barred',
    find: ({ reading, apps, companies, strangers, jurisdictions, measures }) => {
      const about = apps.length + strangers.length > 0 || companies.length > 0;
      if (!about) return undefined;
      if (reading.has('plan') && !reading.has('ban', 'list')) return undefined;
      if (reading.has('ban', 'allow', 'name', 'list', 'exception')) return { intent: 'named' };
      if (reading.has('where') && !reading.has('base')) return { intent: 'named' };
      if (
        (jurisdictions.length > 0 || measures.length > 0) &&
        (reading.has('status', 'still', 'device', 'have') ||
          (reading.has('yes-no') && !reading.has('do')) ||
          reading.tokens.length <= 5) &&
        !reading.has('happen', 'change', 'mean', 'say', 'plan')
      )
        return { intent: 'named' };
      if (reading.has('status', 'still') && apps.length > 0 && !reading.has('happen', 'change'))
        return { intent: 'named' };
      return undefined;
    },
  },
  {
    name: 'plans',
    find: ({ reading, plans, apps, companies, people, jurisdictions }) =>
      plans.length > 0 ||
      (reading.has('plan') && apps.length + companies.length + people.length + jurisdictions.length > 0)
        ? { intent: 'plans' }
        : undefined,
  },
  {
    name: 'what happened or changed',
    find: ({ reading, measures, apps, companies, events }) => {
      if (
        reading.has('extend') &&
        reading.has('what') &&
        reading.dates.length > 0 &&
        apps.length + companies.length + measures.length === 0
      )
        return { intent: 'history' };
      if (!reading.has('happen', 'change', 'timeline', 'next', 'back', 'last')) return undefined;
      if (reading.has('last') && !reading.has('happen', 'change', 'timeline', 'next'))
        return apps.length + companies.length + measures.length > 0 && reading.unknown.length < 2
          ? { intent: 'history', aspect: 'last' }
          : undefined;
      if (
        (reading.has('change', 'happen', 'timeline') &&
          (reading.asks ||
            reading.dates.length > 0 ||
            measures.length + apps.length + companies.length + events.length > 0)) ||
        measures.length + apps.length + companies.length + events.length > 0
      )
        return { intent: 'history', ...(reading.has('next') ? { aspect: 'next' as const } : {}) };
      return undefined;
    },
  },
  {
    name: 'does it bar anything',
    find: ({ reading, measures, apps }) =>
      measures.length > 0 &&
      apps.length === 0 &&
      reading.has('yes-no') &&
      reading.has('ban', 'allow') &&
      reading.has('app', 'user', 'mean') &&
      !reading.has('status', 'still', 'end')
        ? { intent: 'measure', aspect: 'does-not' }
        : undefined,
  },
  {
    name: 'who enforces it',
    find: ({ reading, measures }) =>
      measures.length > 0 && reading.has('who') && reading.has('enforce') && !reading.has('still', 'status')
        ? { intent: 'measure', aspect: 'penalties' }
        : undefined,
  },
  {
    name: 'standing',
    find: ({ reading, measures }) =>
      measures.length > 0 && reading.has('status', 'still', 'effect', 'enforce', 'ban', 'allow') && !contentOf(reading)
        ? { intent: 'standing' }
        : undefined,
  },
  {
    name: 'citation',
    find: ({ reading, measures }) =>
      measures.length > 0 && reading.has('citation') && !reading.has('app')
        ? { intent: 'measure', aspect: 'citation' }
        : undefined,
  },
  {
    name: 'what a measure does',
    find: ({ reading, measures, apps }) => {
      if (measures.length === 0) return undefined;
      if (apps.length > 0 && reading.dates.length > 0) return { intent: 'named' };
      if (reading.has('sign')) return { intent: 'signer' };
      if (reading.has('who', 'enforce')) return { intent: 'measure', aspect: 'addressees' };
      if (reading.has('not') && reading.has('do', 'mean', 'ban')) return { intent: 'measure', aspect: 'does-not' };
      if (reading.has('do', 'mean', 'require', 'what', 'tell', 'exception', 'yes-no', 'how', 'device', 'user'))
        return { intent: 'measure', aspect: 'does' };
      return undefined;
    },
  },
  {
    name: 'where based, which kind, other names',
    find: ({ reading, apps, companies }) => {
      if (apps.length + companies.length === 0) return undefined;
      if (reading.has('base')) return { intent: 'profile', aspect: 'base' };
      if (reading.has('alias')) return { intent: 'profile', aspect: 'aliases' };
      if (reading.has('kind')) return { intent: 'profile', aspect: 'category' };
      return undefined;
    },
  },
  {
    name: 'subject alone',
    find: ({
      reading,
      apps,
      companies,
      people,
      measures,
      rulings,
      plans,
      events,
      jurisdictions,
      deadlines,
      strangers,
    }) => {
      if (deadlines.length > 0) return { intent: 'deadlines' };
      const count = apps.length + companies.length + people.length + measures.length + rulings.length + plans.length;
      if (count === 0) return events.length > 0 ? { intent: 'history' } : undefined;
      if (
        people.length > 0 &&
        reading.tokens.length > people.length + 2 &&
        reading.has('what', 'which', 'how', 'why') &&
        !reading.has('who')
      )
        return { intent: 'statements' };
      if (
        people.length === 1 &&
        reading.tokens.length > 3 &&
        apps.length + measures.length + companies.length === 0 &&
        (reading.unknown.length > 0 || strangers.length > 0) &&
        !reading.has('who')
      )
        return { intent: 'statements' };
      if (apps.length > 0 && measures.length > 0) return { intent: 'named' };
      if (apps.length > 0 && jurisdictions.length > 0) return { intent: 'named' };
      if (measures.length > 0 && reading.dates.some(({ moment }) => moment.kind === 'day'))
        return { intent: 'standing' };
      if (apps.length > 0 && reading.dates.some(({ moment }) => moment.kind === 'day')) return { intent: 'named' };
      return { intent: 'profile' };
    },
  },
  {
    name: 'cue without a subject',
    find: ({ reading, jurisdictions }) => {
      if (reading.tokens.length > 9) return undefined;
      if (reading.has('own', 'behind', 'whose', 'develop')) return { intent: 'owner' };
      if (reading.has('sign', 'issue') && !reading.has('yes-no', 'when')) return { intent: 'signer' };
      if (reading.has('end', 'effect', 'status') && !reading.has('say')) return { intent: 'standing' };
      if (reading.has('ban', 'allow', 'list') || jurisdictions.length > 0) return { intent: 'named' };
      if (reading.has('mean', 'tell') && reading.has('pronoun', 'also') && reading.asks) return { intent: 'profile' };
      if (reading.has('how-many') && reading.has('pronoun')) return { intent: 'measure' };
      if (reading.has('when', 'how-long', 'date-of') && reading.has('pronoun')) return { intent: 'dates' };
      if (reading.has('sign', 'issue')) return { intent: 'signer' };
      if (reading.has('same', 'compare') && reading.has('pronoun', 'company')) return { intent: 'compare' };
      return undefined;
    },
  },
  {
    name: 'date without a subject',
    find: ({ reading, measures }) =>
      measures.length > 0
        ? { intent: 'measure' }
        : reading.tokens.length <= 6 &&
            reading.dates.some(({ moment }) => moment.kind === 'day' || moment.kind === 'no-year')
          ? { intent: 'history' }
          : undefined,
  },
  {
    name: 'deadlines of all',
    find: ({ reading }) =>
      reading.has('due') && reading.has('what', 'which', 'any') ? { intent: 'deadlines' } : undefined,
  },
];

/** Words that speak of a court without doubt; "rule", "case" and "decide" alone do not. */
function courtly(reading: Reading): boolean {
  return reading.has('judge', 'ruling-noun', 'court-sure') || reading.at('court').length > 1;
}

/** "who blocked Montana's law": the measure is what was stopped. */
function stops(reading: Reading): boolean {
  const noun = Math.max(
    ...reading.mention('measure').map(({ from }) => from),
    ...reading.at('law'),
    ...reading.at('order'),
    ...reading.at('list-noun'),
    ...reading.at('measure'),
    -1,
  );
  return [...reading.at('court'), ...reading.at('ban')].some((at) => at < noun);
}

/** "tell", "think" and "view" alone lead up to a question; they say nothing about who said what. */
const onlyAsk = (reading: Reading): boolean => reading.at('say').length === 1 && !reading.has('say-sure');

/** Somebody said something; what a text "says" is what it does. */
function says(reading: Reading): boolean {
  const text = reading.has('do') && reading.mention('measure').length > 0 && reading.at('say').length === 1;
  const speakers = reading.mention('person').length + reading.mention('company').length + reading.mention('app').length;
  return reading.has('say-sure') && !(text && speakers === 0);
}

const reports = (reading: Reading): boolean =>
  reading.has('report-sure') && !reading.has('ban', 'own', 'deadline', 'sign');

/** A phrase such as "what can you do" says it; "you" alone does not. */
function phraseBot(reading: Reading): boolean {
  return reading.has('bot-sure') || (reading.has('bot') && reading.has('record', 'help', 'source') && reading.asks);
}

function phraseUser(reading: Reading): boolean {
  return reading.at('user').length > 0;
}

const relationIsPassive = (reading: Reading): boolean =>
  (['own', 'develop', 'control', 'operate'] as const).some((cue) =>
    reading.at(cue).some((at) => reading.classes[at + 1]?.has('by')),
  );

/** "who was banned": who is what was banned, not who did it. */
const whoIsObject = (reading: Reading): boolean =>
  reading.at('who').some((at) => reading.classes[at + 1]?.has('be') && reading.classes[at + 2]?.has('ban'));

/** The content of a measure is asked for, not a list of names. */
function contentOf(reading: Reading): boolean {
  return (
    reading.has('mean', 'require', 'penalty', 'reason', 'why', 'citation') ||
    (reading.has('do') &&
      reading.has('what') &&
      !reading.has('name', 'list', 'app') &&
      reading.mention('jurisdiction').length === 0)
  );
}

export function findIntent(view: View): IntentFound | undefined {
  for (const { name, find } of rules) {
    const found = find(view);
    if (found) return { ...found, rule: name };
  }
  return undefined;
}
