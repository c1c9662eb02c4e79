/** The record that serves: replaced as a whole by a good change, kept through a bad one. */
import { type Bot, createBot } from '../bot.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Loaded } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { type RecordState, type Watching, watch } from '../knowledge/watch.ts';
import type { Log } from '../log.ts';

/** What answers now. Read `bot` once for each request: the next one may be served from the record that follows. */
export type Serving = {
  readonly bot: Bot;
  readonly state: RecordState;
  /** Serves what was loaded, or keeps what serves and says why. */
  take(loaded: Loaded, log: Log): void;
  /** Hears that another record serves. */
  onChange(heard: () => void): void;
};

/** How many problems of a bad change the log tells; the rest it counts. */
const problemsTold = 20;

export function serve(knowledge: Knowledge, now: () => Date): Serving {
  let bot = createBot(knowledge);
  const listeners = new Set<() => void>();
  let state: RecordState = { version: knowledge.version, since: now().toISOString() };
  return {
    get bot() {
      return bot;
    },
    get state() {
      return state;
    },
    onChange: (heard) => void listeners.add(heard),
    take(loaded, log) {
      if (loaded.kind === 'problems') {
        const { problems } = loaded;
        const { version, since } = state;
        state = { version, since, refused: { at: now().toISOString(), problems } };
        log('error', 'the changed record has problems and is not served', { serving: version, count: problems.length });
        for (const problem of problems.slice(0, problemsTold)) log('error', describeProblem(problem));
        return;
      }
      const { version } = loaded.knowledge;
      if (version === state.version) {
        if (state.refused) log('info', 'the record is again what serves', { version });
        state = { version, since: state.since };
        return;
      }
      // All indexes are built before anything is switched: there is no moment between the two records.
      const next = createBot(loaded.knowledge);
      bot = next;
      state = { version, since: now().toISOString() };
      log('info', 'the changed record serves', { version, checkedOn: loaded.knowledge.record.checkedOn });
      for (const heard of listeners) heard();
    },
  };
}

/** Follows the files of the record until it is stopped. A watch that fails leaves what serves as it is. */
export function follow(serving: Serving, paths: readonly string[], log: Log): Promise<Watching> {
  return watch(
    paths,
    (loaded) => serving.take(loaded, log),
    (error) => log('error', 'the record could not be read again', { error }),
  );
}
