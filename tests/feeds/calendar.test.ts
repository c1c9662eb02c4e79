import { spawnSync } from 'node:child_process';
import ical from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCalendar } from '../../src/feeds/calendar.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { index } from '../../src/knowledge/lookup.ts';
import type { Deadline } from '../../src/knowledge/schema.ts';
import { fileWordsFor } from '../../src/languages/files/index.ts';
import { languageFor } from '../../src/languages/index.ts';
import { feedRecord } from './made-up.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await feedRecord();
});

const { date } = languageFor('en');
const calendar = (of = knowledge, sequenceOf: (id: string) => number = () => 0, today = '2026-01-31') =>
  toCalendar({
    knowledge: of,
    ids: of.deadlines.map(({ id }) => id),
    words: fileWordsFor('en'),
    date,
    today,
    sequenceOf,
  });

/** One event as both parsers must read it. */
type Read = {
  uid: string;
  start: string;
  end: string;
  summary: string;
  description: string;
  sequence: number;
  alarms: string[];
};

function byIcalJs(text: string): Read[] {
  const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent');
  return events.map((component) => {
    const event = new ical.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      sequence: Number(component.getFirstPropertyValue('sequence')),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
        .map((moment) => new Date(moment).toISOString()),
    };
  });
}

/** node-ical makes a Date of a day in the machine's own zone. */
const localDay = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function byNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    expect(event.datetype).toBe('date');
    const alarms = (event.alarms ?? []) as unknown as { trigger: string | { val: string } }[];
    return [
      {
        uid: event.uid,
        start: localDay(event.start),
        end: localDay(event.end ?? event.start),
        summary: String(event.summary),
        description: String(event.description),
        sequence: Number(event.sequence),
        alarms: alarms.map(({ trigger }) => momentOf(typeof trigger === 'string' ? trigger : trigger.val)),
      },
    ];
  });
}

const momentOf = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');

const valid = `
import sys, vobject
seen = 0
for calendar in vobject.readComponents(sys.stdin.read()):
    calendar.validate(raiseException=True)
    for event in calendar.vevent_list:
        event.validate(raiseException=True)
        for name in ('uid', 'dtstamp', 'dtstart', 'summary'):
            assert len(event.contents[name]) == 1, name
        seen += 1
print(seen)
`;
// Debian's own Python has it; another one may come before it in the path.
const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import vobject']).status === 0);
if (!python) console.warn('python3-vobject is not installed: calendars are not validated here.');

describe('a calendar', () => {
  test('says of what one report alone says that it is only reported', async () => {
    const withBacking = (backing: Deadline['backing']) => {
      const [deadline] = knowledge.deadlines;
      if (!deadline) throw new Error('no deadline to change');
      const changed = index({ ...knowledge, deadlines: [{ ...deadline, backing }] }, 'changed');
      return calendar(changed).then((text) => byIcalJs(text)[0]?.description);
    };
    expect(await withBacking(['one-secondary', 'computed'])).toContain('\nReported by one source only.\n');
    for (const backing of [['primary'], ['two-secondary', 'one-secondary'], ['computed']] as Deadline['backing'][])
      expect(await withBacking(backing)).not.toContain('one source');
  });

  test('is read alike by two parsers: all-day events over what the date may mean', async () => {
    const text = await calendar();
    const read = byIcalJs(text);
    expect(byNodeIcal(text)).toEqual(read);
    expect(read.map(({ uid, start, end }) => [uid, start, end])).toEqual([
      ['dl-1@deadlines.named-apps', '2020-04-15', '2020-04-16'],
      ['dl-day@deadlines.named-apps', '2026-03-31', '2026-04-01'],
      ['dl-month@deadlines.named-apps', '2026-05-01', '2026-06-01'],
      ['dl-range@deadlines.named-apps', '2026-06-01', '2026-06-11'],
    ]);
    expect(read[0]?.summary).toBe('Order 1: dealings may be barred (never took effect)');
    expect(read[1]?.summary).toBe('Order 2: =reports, "in full"; 微信支付 — as often as the ministry may ask for them');
    expect(read[0]?.description.split('\n')).toEqual([
      'Ministry: name the dealings that are barred (not before 15 April 2020)',
      'Nothing was named.',
      'Sources: https://gazette.example/7',
      'Record of 31 January 2026.',
    ]);
  });

  test('reminds of what is ahead, at moments in UTC that are nine in the morning where it applies', async () => {
    const read = byIcalJs(await calendar());
    expect(read.map(({ alarms }) => alarms)).toEqual([
      [],
      ['2026-03-24T13:00:00.000Z', '2026-03-30T13:00:00.000Z'],
      ['2026-04-24T13:00:00.000Z', '2026-04-30T13:00:00.000Z'],
      ['2026-05-25T13:00:00.000Z', '2026-05-31T13:00:00.000Z'],
    ]);
    const later = byIcalJs(await calendar(knowledge, () => 0, '2026-03-28'));
    expect(later[1]?.alarms).toEqual(['2026-03-30T13:00:00.000Z']);
    expect(await calendar()).toMatch(/^TRIGGER;VALUE=DATE-TIME:20260324T130000Z\r$/m);
  });

  test('is the same whenever it is made, and imported twice leaves one event for each deadline', async () => {
    const [first, second] = [await calendar(), await calendar()];
    expect(second).toBe(first);
    const imported = new Map([...byIcalJs(first), ...byIcalJs(second)].map((event) => [event.uid, event]));
    expect(imported.size).toBe(4);
  });

  test('says with a higher sequence that an event replaces the one before', async () => {
    const counts: Record<string, number> = { 'dl-day': 3 };
    const read = byIcalJs(await calendar(knowledge, (id) => counts[id] ?? 0));
    expect(read.map(({ sequence }) => sequence)).toEqual([0, 3, 0, 0]);
  });

  test('keeps to the form: lines of 75 bytes that end in CR LF, properties before alarms', async () => {
    const text = await calendar();
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    unfolded.forEach((line, index) => {
      if (line === 'END:VALARM') expect(['BEGIN:VALARM', 'END:VEVENT']).toContain(unfolded[index + 1]);
    });
    for (const event of text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1))
      for (const property of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SEQUENCE:', 'SUMMARY:'])
        expect(event.split(`\r\n${property}`)).toHaveLength(2);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  });

  test('is the same in every zone of the machine', async () => {
    const here = await calendar();
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = other;
        expect(await calendar()).toBe(here);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test.skipIf(!python)('has what RFC 5545 requires, as a validator sees it', async () => {
    const loaded = await load(['data']);
    if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
    for (const [text, count] of [
      [await calendar(), 4],
      [await calendar(loaded.knowledge), loaded.knowledge.deadlines.filter(({ due }) => due !== 'unknown').length],
    ] as const) {
      const { stdout, stderr } = spawnSync(python ?? '', ['-c', valid], { input: text, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(Number(stdout)).toBe(count);
    }
  });

  test('of the shipped record is read alike by both parsers', async () => {
    const loaded = await load(['data']);
    if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
    const text = await calendar(loaded.knowledge, () => 1, '2026-11-22');
    const read = byIcalJs(text);
    expect(byNodeIcal(text)).toEqual(read);
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
    expect(read.length).toBeGreaterThan(20);
  });
});
