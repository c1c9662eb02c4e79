/** A real Chromium on a real page, as Debian has it. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

/** Where a browser may be; the first that is there is used. */
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const browserPath = places.find((path) => path !== undefined && existsSync(path));

if (browserPath === undefined)
  console.warn('The page is not tested: no Chromium was found (apt-get install chromium, or set CHROMIUM).');

/** As root, Chromium has no sandbox. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const schemes = ['light', 'dark'] as const;

/** A page that is open and ready; whatever goes wrong in it, or is fetched from elsewhere, is noted. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) wrong.push(`fetched ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector('.app.ready');
  return { page, wrong, close: () => context.close() };
}

/** What axe finds against what stands on the page now, in few words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** Asks as somebody would, and waits for the answer. */
export async function ask(page: Page, words: string) {
  const before = await page.locator('.post').count();
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill(words);
  await field.press('Enter');
  await page
    .locator('.post')
    .nth(before + 1)
    .waitFor();

  return page.locator('.post').last();
}

/** What somebody sees of it, with its lines. */
export const seen = (part: Locator): Promise<string> => part.innerText();

export const lastPost = (page: Page): Promise<string> => seen(page.locator('.post').last());
