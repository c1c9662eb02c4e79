/** Reminders with what they are for; the jobs that send them are planned from the record. */
import { z } from 'zod';
import type { Reminder, RemindersBy, Store } from './kept.ts';

const details = z.object({
  /** What it is for: everything, or the deadlines of one record. */
  about: z.union([
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.enum(['deadline', 'measure', 'company', 'app']), id: z.string() }),
  ]),
  title: z.string(),
  /** Days before a deadline's day. */
  days: z.number(),
  zone: z.string(),
  language: z.string(),
  /** Where it goes to, or where it was set, for people. */
  channelName: z.string(),
  /** The one role that it mentions. */
  role: z.string().optional(),
  /** The channel that it was set in, where a direct message is refused. */
  setIn: z.string().optional(),
  createdAt: z.number(),
});

export type AlarmDetails = z.output<typeof details>;
export type AlarmState = 'active' | 'over';
export type Alarm = Omit<Reminder, 'details' | 'state'> & { state: AlarmState; details: AlarmDetails };

export type Alarms = {
  add(alarm: Omit<Alarm, 'id' | 'state' | 'changedAt'>): Promise<string>;
  find(id: string): Promise<Alarm | undefined>;
  list(by: Omit<RemindersBy, 'states'>): Promise<readonly Alarm[]>;
  end(id: string, now: number): Promise<boolean>;
  remove(id: string): Promise<boolean>;
};

function asAlarm({ details: written, state, ...reminder }: Reminder): Alarm | undefined {
  const parsed = details.safeParse(JSON.parse(written));
  if (!parsed.success || (state !== 'active' && state !== 'over')) return undefined;
  return { ...reminder, state, details: parsed.data };
}

export function alarmsOver(reminders: Store<Reminder, RemindersBy>): Alarms {
  return {
    add: ({ details: own, ...alarm }) =>
      reminders.add({ ...alarm, state: 'active', details: JSON.stringify(own), changedAt: own.createdAt }),
    async find(id) {
      const reminder = await reminders.find(id);
      return reminder && asAlarm(reminder);
    },
    list: async (by) => (await reminders.list({ ...by, states: ['active'] })).flatMap((one) => asAlarm(one) ?? []),
    end: (id, now) => reminders.change(id, { state: 'over', changedAt: now }),
    remove: (id) => reminders.remove(id),
  };
}
