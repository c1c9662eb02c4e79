import { alarmsOver } from './alarms.ts';
import type { Database } from './database.ts';
import { draftsIn } from './drafts.ts';
import { gapsIn } from './gaps.ts';
import { jobsIn } from './jobs.ts';
import { postsIn, remindersIn } from './kept.ts';
import { factsIn } from './own-facts.ts';
import { peopleIn } from './people.ts';
import { serversIn } from './servers.ts';
import type { Storage } from './storage.ts';
import { summariesOver } from './summaries.ts';

/** What is kept in a database, by what it is for. */
export function storageIn(database: Database): Storage {
  const listeners = new Set<(guild: string | undefined) => void>();
  const tell = (guild: string | undefined) => {
    for (const heard of listeners) heard(guild);
  };
  const changed = async (guild: string) => {
    tell(guild);
    await database.announce(guild);
  };
  database.listen(tell);
  const jobs = jobsIn(database);
  const posts = postsIn(database);
  const reminders = remindersIn(database);
  return {
    kind: database.kind,
    servers: serversIn(database, changed),
    facts: factsIn(database, changed),
    gaps: gapsIn(database),
    drafts: draftsIn(database),
    jobs,
    posts,
    summaries: summariesOver(posts, jobs),
    reminders,
    alarms: alarmsOver(reminders),
    people: peopleIn(database),
    onChange: (heard) => listeners.add(heard),
    close: database.close,
  };
}
