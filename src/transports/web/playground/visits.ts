import { randomBytes } from 'node:crypto';
import { Pace } from './pace.ts';
import type { Person } from './people.ts';
import { snowflake } from './snowflake.ts';
import { Visit } from './visit.ts';

/** How many visitors are remembered, and for how long after the last sign of them. */
const most = { visits: 200, idleMs: 2 * 60 * 60 * 1_000 } as const;

/** All visits; each knows only its own. The longest unseen goes when there are too many, and none that is open. */
export class Visits {
  readonly #visits = new Map<string, Visit>();
  readonly #bot: Person;
  readonly #isPublic: boolean;
  readonly #pace = new Pace(60, 10_000);

  constructor(title: string, isPublic: boolean) {
    this.#bot = { id: snowflake(), name: title, moderator: false };
    this.#isPublic = isPublic;
  }

  get all(): readonly Visit[] {
    return [...this.#visits.values()];
  }

  /**
   * A new visit; `names` are some that somebody in the channel has just spoken of, to try the message menu on. Undefined
   * when too many come at once, or all places are taken by pages that are open.
   */
  begin(names: readonly string[]): Visit | undefined {
    this.#forget();
    if (this.#isPublic && (!this.#pace.allows() || this.#visits.size >= most.visits)) return undefined;
    const visit = new Visit(randomBytes(16).toString('hex'), this.#bot, this.#isPublic);
    const [other, channel] = [visit.people.at(-1), visit.channels[0]];
    if (other && channel && names.length > 0) {
      const content = `Does anybody here still use ${names.join(' or ')}?`;
      visit.put({ message: visit.make(other, channel.id, { content }), thinking: false, inside: false });
    }
    this.#visits.set(visit.id, visit);
    return visit;
  }

  find(id: string): Visit | undefined {
    const visit = this.#visits.get(id);
    if (!visit) return undefined;
    visit.seenAt = Date.now();
    // The order of the map is the order in which they were last seen.
    this.#visits.delete(id);
    this.#visits.set(id, visit);
    return visit;
  }

  #forget(): void {
    const oldest = Date.now() - most.idleMs;
    for (const [id, visit] of this.#visits) {
      const isTooMany = this.#visits.size >= most.visits;
      if (!visit.listened && (isTooMany || visit.seenAt < oldest)) this.#visits.delete(id);
    }
  }
}
