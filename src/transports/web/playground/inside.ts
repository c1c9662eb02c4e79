import type { Claim } from '../../../answers/answer.ts';
import type { Bot, Told } from '../../../bot.ts';
import { languageFor } from '../../../languages/index.ts';
import type { Language } from '../../../languages/language.ts';
import { plain } from '../../../text.ts';

/** What can be looked into beside a reply. Facts and places are worked out when somebody looks. */
export type Inside = {
  /** What came in, as Discord would have sent it, and what went out. */
  request: unknown;
  response: unknown;
  told: readonly Told[];
  bot: Bot;
  language: string;
  ms: number;
};

/** Where a record stands: `data/apps.yaml:12`. */
export type Whereabouts = { id: string; section: string; file: string; line: number };

/** Finds records in the files by id; several kinds of record may share one. */
export type WhereIs = (id: string) => readonly Whereabouts[];

/** The same, ready to be sent. */
export type ShownInside = {
  readings: { text: string; kind: string; asOf: string; steps: { step: string; saw: string }[] }[];
  facts: {
    id: string;
    says: string;
    records: readonly Whereabouts[];
    sources: { id: string; label: string; at: string; url?: string; where?: Whereabouts }[];
  }[];
  request: unknown;
  response: unknown;
  ms: number;
};

/** How a reply was read, which facts it used, where they stand, and what was sent. */
export function showInside({ told, bot, language: code, ...sent }: Inside, whereIs: WhereIs): ShownInside {
  const language = languageFor(code);
  const facts = new Map(told.flatMap((one) => claimsOf(one).map((claim) => [claim.id, { claim, one }] as const)));
  return {
    readings: told.flatMap(readingOf),
    facts: [...facts.values()].map(({ claim, one }) => ({
      id: claim.id,
      says: said(claim, one, bot, language),
      records: recordsIn(claim, whereIs),
      sources: claim.sources.map(({ source, at }) => {
        const found = bot.knowledge.find.source(source);
        const [where] = whereIs(source).filter(({ section }) => section === 'sources');
        return {
          id: source,
          label: found ? `${found.publisher}: ${found.title}` : source,
          at,
          ...(found && found.url !== 'unknown' && { url: found.url }),
          ...(where && { where }),
        };
      }),
    })),
    request: sent.request,
    response: sent.response,
    ms: sent.ms,
  };
}

function claimsOf({ answer }: Told): readonly Claim[] {
  return answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
}

function readingOf({ understanding, intent, about, clock, tell }: Told): ShownInside['readings'] {
  if (understanding) {
    const { text, kind, asOf, because } = understanding;
    return [{ text, kind, asOf, steps: because.map(({ step, saw }) => ({ step, saw })) }];
  }
  const names = about.map(({ kind, id }) => `${kind}:${id}`).join(', ');
  const steps = [
    { step: 'intent', saw: intent },
    ...(names === '' ? [] : [{ step: 'about', saw: names }]),
    ...(tell ? [{ step: 'frame', saw: JSON.stringify(tell.frame) }] : []),
  ];
  return [{ text: '', kind: 'a complete request, not read from words', asOf: clock.asOf, steps }];
}

function said(claim: Claim, { clock }: Told, { knowledge }: Bot, language: Language): string {
  try {
    const { checkedOn } = knowledge.record;
    return plain(language.claim(claim, { clock, checkedOn, nameOf: knowledge.nameOf, readAs: [] }));
  } catch {
    // Some facts are only told within others.
    return claim.kind;
  }
}

/** Every record whose id stands anywhere in a claim, save its sources. */
function recordsIn({ sources: _, ...claim }: Claim, whereIs: WhereIs): readonly Whereabouts[] {
  const found = new Map<string, Whereabouts>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const where of whereIs(value))
        if (where.section !== 'sources') found.set(`${where.section}/${where.id}`, where);
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
  };
  look(claim.id.split('/')[0]);
  look(claim);
  return [...found.values()].filter(({ section }) => !tooCommon.has(section));
}

/** Named in nearly every fact, and explaining none. */
const tooCommon: ReadonlySet<string> = new Set(['jurisdictions', 'authorities', 'categories']);
