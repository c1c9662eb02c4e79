/** A record of a company's own policies: other names, another field, the same code. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { tableOf } from '../../src/feeds/tables.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { languageFor } from '../../src/languages/index.ts';
import { compose } from '../../src/message/compose.ts';
import { ledgerOf } from '../../src/start/ledger.ts';
import { releaseLanguage } from '../../src/start/sequence.ts';
import { plain } from '../../src/text.ts';

let bot: Bot;
let shipped: Knowledge;

async function knowledgeIn(folder: string): Promise<Knowledge> {
  const loaded = await load([folder]);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems, undefined, 1));
  return loaded.knowledge;
}

beforeAll(async () => {
  bot = createBot(await knowledgeIn('examples/software-policy'));
  shipped = await knowledgeIn('data');
});

function asked(text: string) {
  const told = bot.ask({ text, clock: { today: '2026-06-01', asOf: '2026-06-01' } });
  const { knowledge } = bot;
  return compose(told, { knowledge, language: languageFor('en'), private: false, canShow: false });
}

describe('an example record', () => {
  test.each([
    ['By when must Jotly be removed?', /^By 1 July 2026 .*all staff must remove Jotly from their machines\./],
    ['Which apps does the meeting recorder policy name?', /^Chatterbox is the only app named/],
    ['Who owns Chatterbox?', /^Parlour Labs owns Chatterbox\./],
    ['Who signed Policy 8?', /^(?=.*Orla Quinn)(?=.*Head of IT Security)(?=.*note-taking policy)(?=.*2 March 2026)/],
    [
      'On 1 March 2026, was Chatterbox banned?',
      /only for staff: in the meeting recorder policy \(in force since 12 January/,
    ],
    ['Is Chatterbox banned?', /meeting recorder policy \(12 January 2026; revoked 18 May 2026\)/],
    ['Who is behind Scribbly?', /^Nimbus Tools, a subsidiary of Granite Holdings, owns Scribbly\./],
    ['What is still due?', /^By 1 July 2026 /],
    ['Why was Policy 8 issued?', /Their notes cannot be deleted for good/],
    ['Which apps of Nimbus Tools are named?', /^2 apps of Nimbus Tools: Jotly and Scribbly\./],
    ['How many days are left to remove jotli?', /^30 days are left/],
    ['Was Chatterbox ever named in Policy 8?', /^No\. Chatterbox is not named in the note-taking policy/],
  ])('answers %j in its own names, with a source', (question, answer) => {
    const message = asked(question);
    expect(message.lines.map(({ text }) => plain(text)).join('\n')).toMatch(answer);
    expect(message.sources.length).toBeGreaterThan(0);
  });

  test('knows nothing of the shipped one', () => {
    for (const { name } of shipped.apps.slice(0, 20)) {
      const message = asked(`Who owns ${name}?`);
      expect(message.sources, name).toEqual([]);
    }
  });

  test('can be taken along and released like any other', () => {
    const table = tableOf({ what: 'apps', knowledge: bot.knowledge, asOf: '2026-06-01' });
    expect(table.rows.map(({ id }) => id)).toEqual(['jotly', 'scribbly', 'chatterbox']);
    expect(ledgerOf(bot, releaseLanguage).length).toBeGreaterThan(20);
  });
});
