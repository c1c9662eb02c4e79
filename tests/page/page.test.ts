import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { createBot } from '../../src/bot.ts';
import { loadTexts } from '../../src/knowledge/load.ts';
import { say } from '../../src/text.ts';
import { startWeb, type Web } from '../../src/transports/web/server.ts';
import { small } from '../knowledge/small.ts';
import { message } from '../transports/discord/fakes.ts';
import { world } from '../transports/web/world.ts';
import { accessibilityFaults, ask, browserPath, desktop, lastPost, launch, openPage, phone, seen } from './browser.ts';

/** A form, a picture, a panel: what the page must draw whether or not a command of ours uses it today. */
const shown: readonly Command[] = [
  {
    name: 'form',
    definition: { name: 'form', description: 'Opens a form' },
    execute: ({ options }) =>
      options.request === undefined
        ? {
            kind: 'form',
            form: {
              title: 'About you',
              click: 'form:sent',
              fields: [
                {
                  kind: 'text',
                  name: 'name',
                  label: 'Name',
                  description: 'As friends call you',
                  required: true,
                  lines: 'one',
                },
                { kind: 'text', name: 'story', label: 'Story', required: false, lines: 'many' },
                {
                  kind: 'choice',
                  name: 'tea',
                  label: 'Tea',
                  required: true,
                  options: [
                    { label: 'Green', value: 'green' },
                    { label: 'Black', value: 'black', chosen: true },
                  ],
                },
              ],
            },
          }
        : { kind: 'say', message: message(say`Hello ${String(options.name)}, ${String(options.tea)} tea.`) },
  },
  {
    name: 'picture',
    definition: { name: 'picture', description: 'Shows a picture' },
    execute: () => ({
      kind: 'say',
      message: message(say`Look.`, {
        attachments: [{ kind: 'picture', name: 'dot.png', alt: 'One red dot', bytes: async () => dot }],
        menu: {
          placeholder: 'Which one?',
          click: 'pick:',
          options: [
            { label: 'First', value: 'form:sent', description: 'The first of two' },
            { label: 'Second', value: 'help:' },
          ],
        },
      }),
    }),
  },
];
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  'base64',
);

/** The small record with so many more apps in its order that a list of them has pages. */
function crowded() {
  const record = small();
  const sourced = { sources: ['gazette (p. 1)'] as [string], backing: ['primary'] as ['primary'] };
  const apps = Array.from({ length: 150 }, (_, index) => ({
    id: `zappo-${index}`,
    name: `Zappo ${index}`,
    ...sourced,
  }));
  const [first, ...others] = record.measures;
  const listings = apps.map(({ id, name }) => ({ app: id, as: name, on: '2020-03-01' }));
  const crowd = { ...first, listings: [...(first?.listings ?? []), ...listings], listSize: apps.length + 2 };
  return { ...record, apps: [...record.apps, ...apps], measures: [crowd, ...others] } as ReturnType<typeof small>;
}

async function botOf(record: object) {
  const loaded = await loadTexts([{ file: 'record.json', text: JSON.stringify(record) }]);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems[0]));
  return createBot(loaded.knowledge);
}

describe.skipIf(browserPath === undefined)('the page in a browser', () => {
  let browser: Browser;
  let web: Web;
  let serving: { bot: Awaited<ReturnType<typeof botOf>> };

  beforeAll(async () => {
    browser = await launch();
    serving = { bot: await botOf(crowded()) };
    const made = await world();
    const desk = {
      get bot() {
        return serving.bot;
      },
    };
    const page = { ...made, desk, commands: [...made.commands, ...shown] };
    web = await startWeb({ host: '127.0.0.1', port: 0, page, health: () => ({ status: 'ok' }) });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  async function withPage(work: (page: Page) => Promise<void>, options = desktop) {
    const { page, wrong, close } = await openPage(browser, web.url, options);
    try {
      await work(page);
      expect(wrong).toEqual([]);
    } finally {
      await close();
    }
  }

  const command = async (page: Page, name: string) => {
    await page.getByRole('textbox', { name: 'Message' }).fill(`/${name} `);
    await page.getByRole('button', { name: 'Send' }).click();
  };

  test('one types a question and reads the answer', () =>
    withPage(async (page) => {
      const answer = await ask(page, 'who owns Pingo?');
      await expect.poll(() => seen(answer)).toContain('Great Holding');
      expect(await answer.getByRole('link', { name: 'Gazette (2020)' }).getAttribute('href')).toBe(
        'https://gazette.example/7',
      );
      expect(await seen(answer)).not.toContain('**');
    }));

  test('an example is asked with one click', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: 'who owns Pingo?' }).click();
      await expect.poll(() => lastPost(page)).toContain('Great Holding');
    }));

  test('a command is picked, completed and sent with the keyboard alone', () =>
    withPage(async (page) => {
      const field = page.getByRole('textbox', { name: 'Message' });
      await field.pressSequentially('/app');
      await expect
        .poll(() => page.getByRole('option').allInnerTexts())
        .toContainEqual(expect.stringMatching(/^\/apps/));
      await field.press('Enter');
      const option = page.getByRole('combobox', { name: /^app: / });
      await option.pressSequentially('pin');
      await page.getByRole('option', { name: 'Pingo', exact: true }).waitFor();
      await option.press('Enter');
      expect(await option.inputValue()).toBe('Pingo');
      await option.press('Enter');
      await expect.poll(() => lastPost(page)).toMatch(/Robin used \/app[\s\S]*Pingo/);
    }));

  test('a required option that is missing is asked for', () =>
    withPage(async (page) => {
      await page.getByRole('textbox', { name: 'Message' }).fill('/app ');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('combobox', { name: /^app: / }).getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('textbox', { name: 'Message' }).isVisible()).toBe(true);
    }));

  test('a click changes the answer in its place, and pages turn', () =>
    withPage(async (page) => {
      const answer = await ask(page, 'which apps does Order 1 name?');
      const first = await seen(answer);
      const count = await page.locator('.post').count();
      await answer
        .getByRole('button', { name: /next|more/i })
        .first()
        .click();
      await expect.poll(() => lastPost(page)).not.toBe(first);
      expect(await page.locator('.post').count()).toBe(count);
      await page
        .locator('.post')
        .last()
        .getByRole('button', { name: /previous/i })
        .click();
      await expect.poll(() => lastPost(page)).toBe(first);
    }));

  test('what only I see says so, nobody else sees it, and it can be dismissed', () =>
    withPage(async (page) => {
      await command(page, 'quiet');
      await expect.poll(() => lastPost(page)).toContain('Only you can see this');
      const count = await page.locator('.post').count();
      await page.getByLabel('Who you are').selectOption('Sam');
      await expect.poll(() => page.locator('.post').count()).toBe(count - 1);
      await page.getByLabel('Who you are').selectOption({ index: 0 });
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      await expect.poll(() => page.locator('.post').count()).toBe(count - 1);
    }));

  test('a form is filled in and sent; the keyboard stays in it', () =>
    withPage(async (page) => {
      await command(page, 'form');
      const form = page.getByRole('dialog', { name: 'About you' });
      await form.getByRole('textbox', { name: /^Name/ }).fill('Ada');
      await form.getByRole('combobox', { name: /^Tea/ }).click();
      await form.getByRole('option', { name: 'Green' }).click();
      await form.getByRole('button', { name: 'Submit' }).click();
      await expect.poll(() => lastPost(page)).toContain('Hello Ada, green tea.');
      expect(await form.count()).toBe(0);
    }));

  test('a field without a description has none, and what is missing is said', () =>
    withPage(async (page) => {
      await command(page, 'form');
      const form = page.getByRole('dialog', { name: 'About you' });
      await form.waitFor();
      expect(await seen(form)).not.toContain('undefined');
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Message' }).fill('/app ');
      await page.keyboard.press('Enter');
      await expect.poll(() => seen(page.locator('.option-hint'))).toContain('app is needed');
      await page.getByRole('combobox', { name: /^app: / }).fill('zzzzzz');
      await expect.poll(() => seen(page.locator('.option-hint'))).toContain('nothing fits');
      await page.getByRole('button', { name: 'Give up this command' }).click();
      await page.getByRole('textbox', { name: 'Message' }).fill('/zzz');
      expect(await seen(page.locator('.no-match'))).toContain('No command begins with /zzz');
    }));

  test('a picture is shown large from its top, and closed with the keyboard', () =>
    withPage(async (page) => {
      await ask(page, 'draw who owns Pingo');
      const picture = page.getByRole('button', { name: /^Show large: Who is behind it: Pingo/ });
      await picture.waitFor({ timeout: 15_000 });
      await picture.locator('img').evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
      await picture.click();
      const large = page.getByRole('dialog', { name: /^Who is behind it: Pingo/ });
      await large.waitFor();
      expect(await large.evaluate((dialog) => (dialog as unknown as { scrollTop: number }).scrollTop)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await large.count()).toBe(0);
    }));

  test('nothing that is typed or on record becomes markup', () =>
    withPage(async (page) => {
      const before = serving.bot;
      const hostile = '<img src=x onerror="document.title=1"><b>x</b> [a](javascript:alert(1))';
      const record = crowded();
      const [, holding] = record.companies;
      if (holding) holding.name = hostile;
      try {
        serving.bot = await botOf(record);
        await ask(page, `who owns Pingo? ${hostile}`);
        await expect.poll(() => seen(page.locator('.posts'))).toContain('<img src=x');
        await ask(page, 'who owns Pingo?');
        await expect.poll(() => lastPost(page)).toContain('<b>x</b>');
        expect(await page.locator('.words img, .words b, a[href^="javascript"]').count()).toBe(0);
        expect(await page.title()).not.toBe('1');
      } finally {
        serving.bot = before;
      }
    }));

  test('a picture with its words, and a menu', () =>
    withPage(async (page) => {
      await command(page, 'picture');
      const picture = page.getByRole('img', { name: 'One red dot' });
      await picture.waitFor();
      expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(5);
      await page.getByRole('combobox', { name: 'Which one?' }).click();
      await page.getByRole('option', { name: /First/ }).click();
      await expect.poll(() => lastPost(page)).toContain('Hello');
    }));

  test('a fault is an apology; what Discord would refuse is refused with the reason', () =>
    withPage(async (page) => {
      await command(page, 'broken');
      await expect.poll(() => lastPost(page)).toContain('something went wrong on my side');
      await command(page, 'refused');
      await expect.poll(() => lastPost(page)).toContain('Discord would refuse the reply: menu options: 26');
    }));

  test('a right click, or the keyboard, opens what can be done with a message', () =>
    withPage(async (page) => {
      const said = page.locator('.post').first();
      await said.locator('.words').click({ button: 'right' });
      const names = await page.getByRole('menuitem').allInnerTexts();
      expect(names.length).toBeGreaterThan(2);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('menu').count()).toBe(0);
      await said.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect.poll(() => lastPost(page)).toMatch(/Robin used [\s\S]*Pingo/);
    }));

  test('the inside of a reply', () =>
    withPage(async (page) => {
      const answer = await ask(page, 'who owns Pingo?');
      await answer.hover();
      await answer.getByRole('button', { name: 'Look inside' }).click();
      const inside = page.getByRole('complementary', { name: 'Inside this reply' });
      await expect.poll(() => seen(inside)).toContain('intent');
      await inside.getByRole('tab', { name: /^Facts/ }).click();
      expect(await seen(inside)).toContain('small.json:7');
      await page.keyboard.press('ArrowRight');
      expect(await seen(inside)).toContain('"custom_id"');
      await page.keyboard.press('Escape');
      expect(await inside.isVisible()).toBe(false);
    }));

  test('the day of the conversation is moved, and every answer with it', () =>
    withPage(async (page) => {
      const answer = await ask(page, 'is Pingo banned?');
      const today = await seen(answer);
      await page.getByRole('button', { name: /about today/ }).click();
      await page.getByLabel('Date').fill('2020-06-01');
      await expect.poll(() => lastPost(page)).toContain('1 June 2020');
      await page.getByRole('slider', { name: 'Day' }).focus();
      await page.keyboard.press('End');
      await expect.poll(() => lastPost(page)).toBe(today);
    }));

  test('another record shows at once, with the conversation answered anew', () =>
    withPage(async (page) => {
      await ask(page, 'who owns Pingo?');
      const before = serving.bot;
      const record = crowded();
      const [, holding] = record.companies;
      if (holding) holding.name = 'Greater Holding';
      serving.bot = await botOf(record);
      await expect.poll(() => lastPost(page)).toContain('Greater Holding');
      await expect.poll(() => seen(page.getByRole('status'))).toContain('The record changed');
      serving.bot = before;
    }));

  test('a reload keeps the conversation', () =>
    withPage(async (page) => {
      await ask(page, 'who owns Pingo?');
      await page.reload();
      await page.waitForSelector('.app.ready');
      expect(await lastPost(page)).toContain('Great Holding');
    }));

  test('on a phone a usual answer shows whole with its buttons, without scrolling', () =>
    withPage(async (page) => {
      for (const question of ['who owns Pingo?', 'is Pingo banned?', 'what was Order 1?']) {
        const answer = await ask(page, question);
        const log = await page.locator('.scroller').boundingBox();
        const box = await answer.boundingBox();
        if (!log || !box) throw new Error('nothing is shown');
        expect(box.y).toBeGreaterThanOrEqual(log.y);
        expect(box.y + box.height).toBeLessThanOrEqual(log.y + log.height + 1);
        for (const button of await answer.locator('discord-button button').all()) {
          const place = await button.boundingBox();
          expect(place && place.x + place.width).toBeLessThanOrEqual(390);
          expect(place?.height).toBeGreaterThanOrEqual(32);
        }
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }, phone));

  test('phone width on a desktop, and light or dark', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: 'Phone width' }).click();
      expect((await page.locator('.app').boundingBox())?.width).toBe(390);
      const background = () => page.evaluate("getComputedStyle(document.querySelector('.app')).backgroundColor");
      const light = await background();
      await page.getByRole('button', { name: 'Dark' }).click();
      expect(await background()).not.toBe(light);
      await page.reload();
      await page.waitForSelector('.app.ready');
      expect((await page.locator('.app').boundingBox())?.width).toBe(390);
    }));

  test.each([
    ['desktop, light', { ...desktop, colorScheme: 'light' }],
    ['phone, dark', { ...phone, colorScheme: 'dark' }],
  ] as const)(
    'axe finds nothing: %s',
    (_, options) =>
      withPage(async (page) => {
        const faults: Record<string, string[]> = {};
        const look = async (what: string) => {
          const found = await accessibilityFaults(page);
          if (found.length > 0) faults[what] = found;
        };
        await look('beginning');
        await ask(page, 'who owns Pingo? And what was Order 1?');
        await page.locator('.words .heading').first().waitFor();
        await ask(page, 'who owns Pingo?');
        await command(page, 'quiet');
        await page.locator('.private').waitFor();
        await command(page, 'refused');
        await page.locator('.refused').waitFor();
        await look('answers');
        await page.getByRole('textbox', { name: 'Message' }).fill('/');
        await page.locator('.picker:not([hidden]) .picker-row').first().waitFor();
        await look('picker');
        await page.getByRole('textbox', { name: 'Message' }).fill('/app ');
        await page.locator('.picker:not([hidden]) .picker-row').first().waitFor();
        await look('command');
        await page.getByRole('button', { name: 'Give up this command' }).click();
        await command(page, 'picture');
        await page.getByRole('combobox', { name: 'Which one?' }).click();
        await look('menu');
        await page.keyboard.press('Escape');
        await command(page, 'form');
        await page.getByRole('dialog').waitFor();
        await look('form');
        await page.keyboard.press('Escape');
        await page.locator('chat-top .chip').click();
        await look('day');
        await page.locator('chat-top .chip').click();
        await page.locator('.post').first().focus();
        await page.keyboard.press('Enter');
        await look('what can be done');
        await page.keyboard.press('Escape');
        await page.locator('.post', { hasText: 'Great Holding' }).last().focus();
        await page.keyboard.press('Enter');
        await page.getByRole('menuitem', { name: 'Look inside' }).click();
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await look(`inside: ${await seen(tab)}`);
        }
        expect(faults).toEqual({});
      }, options),
    120_000,
  );
});

describe.skipIf(browserPath === undefined)('the program with its page', () => {
  test('an edited file of the record shows; a broken one keeps the old record and says where', async () => {
    const { startProgram } = await import('./program.ts');
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const file = join(folder, 'record.json');
    writeFileSync(file, JSON.stringify(small(), null, 2));
    const program = await startProgram(file);
    const browser = await launch();
    const { page } = await openPage(browser, program.url);
    try {
      await ask(page, 'who owns Pingo?');
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, whole.replace('Great Holding', 'Mended Holding'));
      await expect.poll(() => lastPost(page), { timeout: 5_000 }).toContain('Mended Holding');
      writeFileSync(file, whole.replace('"category": "chat"', '"category": "games"'));
      await expect.poll(() => seen(page.getByRole('alert')), { timeout: 5_000 }).toMatch(/record\.json:\d+/);
      expect(await lastPost(page)).toContain('Mended Holding');
      writeFileSync(file, whole);
      await expect.poll(() => page.locator('chat-notice').isVisible(), { timeout: 5_000 }).toBe(false);
      await expect.poll(() => lastPost(page)).toContain('Great Holding');
    } finally {
      await browser.close();
      await program.stop();
      rmSync(folder, { recursive: true });
    }
  });

  test('a page lives through the end of its program and the start of another', async () => {
    const { startProgram } = await import('./program.ts');
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const file = join(folder, 'record.json');
    writeFileSync(file, JSON.stringify(small()));
    let program = await startProgram(file);
    const browser = await launch();
    const { page } = await openPage(browser, program.url);
    try {
      await ask(page, 'who owns Pingo?');
      await program.stop();
      const alert = page.getByRole('alert');
      await expect.poll(() => seen(alert), { timeout: 10_000 }).toContain('does not answer');
      expect(await accessibilityFaults(page)).toEqual([]);
      const field = page.getByRole('textbox', { name: 'Message' });
      await field.fill('is Pingo banned?');
      await field.press('Enter');
      await expect.poll(() => field.inputValue()).toBe('is Pingo banned?');
      program = await startProgram(file, new URL(program.url).port);
      await expect.poll(() => page.locator('chat-notice').isVisible(), { timeout: 20_000 }).toBe(false);
      await field.press('Enter');
      await expect.poll(() => page.locator('.post').count(), { timeout: 10_000 }).toBe(3);
      expect(await lastPost(page)).toContain('Pingo');
    } finally {
      await browser.close();
      await program.stop();
      rmSync(folder, { recursive: true });
    }
  }, 90_000);
});
