// Searches measured in pages of one browser.
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { start } from './host.mjs';

/**
 * What the page's measurement of this name gives for each of what it is told. Each has a page of its own: nobody's memory
 * is left from the one before. `what`: what is measured, for the first line.
 */
export async function measured(name, what, tells) {
  const host = await start([]);
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });
  console.log(`Chromium ${browser.version()} on ${cpus().length} × ${cpus()[0]?.model}; ${what}, the sides in turn in each.`);
  const all = [];
  try {
    for (const told of tells) {
      const page = await browser.newPage();
      await page.goto(`${host.url}domain.html`);
      await page.waitForFunction((name) => window[name], name);
      all.push(await page.evaluate(([name, told]) => window[name].measure(told), [name, told]));
      await page.close();
    }
  } finally {
    await browser.close();
    host.stop();
  }
  return all;
}

/** What else the machine had to do. */
export const disturbance = () =>
  `Other work disturbs: on average ${loadavg()[1].toFixed(1)} programs wanted one of the ${cpus().length} processors in the last five minutes, this one among them.`;
