/** A record of invented names with deadlines of every form, for calendars and tables. */

import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadTexts } from '../../src/knowledge/load.ts';
import { small } from '../knowledge/small.ts';

export async function feedRecord(): Promise<Knowledge> {
  const record = small();
  const [deadline] = record.deadlines;
  const more = (id: string, due: string, label: string) => ({
    ...deadline,
    id,
    label,
    of: 'order-2',
    kind: 'by',
    due,
    rule: undefined,
    endedBy: undefined,
    endedOn: undefined,
    outcome: 'pending',
    became: 'It is still ahead.',
  });
  const deadlines = [
    deadline,
    more('dl-day', '2026-03-31', 'Order 2: =reports, "in full"; 微信支付 — as often as the ministry may ask for them'),
    more('dl-month', '2026-05', 'Order 2: a month'),
    more('dl-range', 'about 2026-06-01/2026-06-10', 'Order 2: about a range'),
    more('dl-unknown', 'unknown', 'Order 2: no day'),
  ];
  const jurisdictions = record.jurisdictions.map((place) => ({ ...place, zone: 'America/New_York' }));
  const loaded = await loadTexts([{ file: 'made-up', text: JSON.stringify({ ...record, deadlines, jurisdictions }) }]);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems, undefined, 1));
  return loaded.knowledge;
}
