import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, browserPath, desktop, launch, openPage, phone, schemes } from './browser.ts';
import { startProgram } from './program.ts';

/** Where the README's pictures are written; SCREENSHOTS=docs writes them anew. */
const folder = process.env.SCREENSHOTS;

test.skipIf(browserPath === undefined)(
  'the page over the shipped record, as the README shows it',
  async () => {
    const program = await startProgram('data');
    const browser = await launch();
    try {
      for (const colorScheme of schemes)
        for (const [name, options] of Object.entries({ desktop, phone })) {
          const { page, wrong, close } = await openPage(browser, program.url, { ...options, colorScheme });
          const examples = await page.locator('.example').allInnerTexts();
          expect(examples.length).toBeGreaterThan(1);
          await ask(page, examples[1] ?? '');
          const picture = await page.screenshot();
          expect(picture.readUInt32BE(16)).toBe(options.viewport?.width);
          expect(wrong).toEqual([]);
          await close();
          if (folder === undefined) continue;
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `page-${name}-${colorScheme}.png`), picture);
        }
    } finally {
      await browser.close();
      await program.stop();
    }
  },
  120_000,
);
