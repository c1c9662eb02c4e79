/** A record as large as wanted, of apps that there are none: what the loader and the indexes are measured with. */
import { madeNames } from '../names/made-names.ts';
import { type Random, random } from '../names/random.ts';

/** Sections of one file, as they are written. */
export type MadeFile = Record<string, unknown>;

const companies = 5_000;
const sources = 2_000;
/** Records of one file: a jurisdiction's worth, and no file above the loader's limit of 32 MB. */
const recordsInFile = 10_000;

const idOf = (prefix: string, at: number) => `${prefix}-${at}`;
const day = (chance: Random) =>
  `20${10 + chance.below(15)}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`;

/** A record of so many apps and measures, each app named by a measure, cut into files; the same for the same seed. */
export function madeRecord(apps: number, measures: number, seed: number): MadeFile[] {
  const chance = random(seed);
  const cites = (): string[] =>
    Array.from(
      { length: 1 + chance.below(2) },
      () => `${idOf('s', chance.below(sources))} (p. ${1 + chance.below(40)})`,
    );
  const sourced = () => ({ sources: cites(), backing: [chance.pick(['primary', 'two-secondary', 'one-secondary'])] });
  const latin = madeNames('latin', apps + companies, seed);
  const han = madeNames('han', Math.ceil(apps / 10), seed);
  const nameOf = (at: number) => latin[at]?.text ?? '';

  const base: MadeFile = {
    record: {
      title: 'A made record',
      checkedOn: '2026-11-22',
      version: '1',
      about: 'Apps that there are none, to measure by.',
      examples: ['Which apps are named?'],
    },
    sources: Array.from({ length: sources }, (_, at) => ({
      id: idOf('s', at),
      publisher: `Gazette ${at % 50}`,
      title: `Notice ${at} on apps and those who make them`,
      date: day(chance),
      url: `https://example.org/notices/${at}`,
      kind: 'legal-text',
    })),
    jurisdictions: [{ id: 'xx', name: 'Nowhere', zone: 'UTC' }],
    categories: [{ id: 'tools', name: 'tools' }],
    authorities: [{ id: 'xx-office', name: 'Office of Nowhere', jurisdiction: 'xx', ...sourced() }],
    companies: Array.from({ length: companies }, (_, at) => ({
      id: idOf('c', at),
      name: `${nameOf(apps + at)} Ltd`,
      about: `Makes ${nameOf(at)}.`,
      ...sourced(),
    })),
  };
  const app = (at: number) => ({
    id: idOf('a', at),
    name: nameOf(at),
    ...(at % 10 === 0 ? { aliases: [han[at / 10]?.text ?? ''] } : {}),
    category: 'tools',
    relations: [
      {
        kind: chance.pick(['owner', 'developer']),
        party: idOf('c', chance.below(companies)),
        from: day(chance),
        ...sourced(),
      },
    ],
    ...sourced(),
  });
  const each = Math.ceil(apps / measures);
  const measure = (at: number) => {
    const signedOn = day(chance);
    return {
      id: idOf('m', at),
      name: `Order ${at} of Nowhere`,
      kind: 'blocking',
      reach: 'national-blocking',
      issuer: 'xx-office',
      jurisdiction: 'xx',
      signedOn,
      does: `Blocks ${each} apps in Nowhere until somebody lifts it again.`,
      history: [{ status: 'in-force', on: signedOn, sources: cites(), backing: ['primary'] }],
      listings: Array.from({ length: Math.min(each, apps - at * each) }, (_, place) => ({
        app: idOf('a', at * each + place),
        as: nameOf(at * each + place),
      })),
      ...sourced(),
    };
  };
  return [base, ...cut('apps', apps, app), ...cut('measures', measures, measure)];
}

function cut(section: string, count: number, make: (at: number) => unknown): MadeFile[] {
  return Array.from({ length: Math.ceil(count / recordsInFile) }, (_, file) => ({
    [section]: Array.from({ length: Math.min(recordsInFile, count - file * recordsInFile) }, (_, at) =>
      make(file * recordsInFile + at),
    ),
  }));
}
