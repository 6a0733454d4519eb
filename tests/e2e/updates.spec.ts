// A newer version is published in the middle of each main task: the page goes on as it is, whole, in parts of its own
// version that the host has no more; it says that there is something new; and after the press the newer version shows
// the same page, and nothing is lost.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';
import { isKept, ownSite } from './support/own-site';

// A clock that stands still knows nothing of what was fetched.
test.use({ serviceWorkers: 'allow', noon: false });

const TOWN = 'from=330602002';
const LIST = `#/nearby?kind=canteen&${TOWN}`;
const PARTS = /^(?:eldercare-map|part|shared|map|desk|slip|together|kiosk)\S*-([0-9a-f]{16})(?:_bg)?[.](?:js|wasm|css)$/;

/** Publishes another version: every file of the app has another name, and those of the version before are gone. */
function publish(site: string, version: number): void {
  const names = readdirSync(site);
  for (const name of names.filter((one) => /[.](?:br|gz)$/.test(one))) rmSync(join(site, name));
  const hashes = new Set(names.flatMap((name) => PARTS.exec(name)?.[1] ?? []));
  expect(hashes.size).toBeGreaterThan(8);
  const other = new Map([...hashes].map((hash) => [hash, `${version}${hash.slice(1)}`]));
  const anew = (text: string) => text.replace(/[0-9a-f]{16}/g, (hash) => other.get(hash) ?? hash);
  for (const name of names.filter((one) => /[.](?:html|js)$/.test(one))) {
    const text = anew(readFileSync(join(site, name), 'utf8'));
    const told = name === 'sw.js' ? text.replace(/VERSION="[^"]*/, `VERSION="v-${version}`) : text;
    writeFileSync(join(site, name), told.replace(/<html (data-version="\d+" )?/, `<html data-version="${version}" `));
  }
  for (const name of names.filter((one) => PARTS.test(one))) renameSync(join(site, name), join(site, anew(name)));
  const worker = join(site, 'sw.js');
  const sum = (file: string) => crc32(readFileSync(join(site, file.replace(/[?].*/, ''))));
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"([^"]+)":\d+/g, (_, file: string) => `"${file}":${sum(file)}`));
}

/** Presses the first need that leads somewhere at this hour, which stands behind 筛选 on a phone. */
async function pressFirstNeed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '筛选' }).tap();
  await page.locator('.filter[data-need]').filter({ visible: true }).first().tap();
}

/** The browser asks the host now whether there is a newer version. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));

const RENEW = '有新内容，点这里更新';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

interface Task {
  what: string;
  address: string;
  /** What somebody does until they are in the middle of it. */
  begin: (page: Page) => Promise<void>;
  /** And goes on to do while the newer version is there. */
  goOn: (page: Page) => Promise<void>;
  /** What stands there then, and must stand there after the update. */
  stands: (page: Page) => Promise<string>;
}

const innerTexts = async (page: Page, what: string) => {
  await expect(page.locator(what).first()).toBeVisible();
  return (await page.locator(what).allInnerTexts()).join('\n');
};

const TASKS: Task[] = [
  {
    what: 'a list with a filter',
    address: LIST,
    begin: pressFirstNeed,
    goOn: async (page) => page.locator('.card .star').first().tap(),
    stands: async (page) => {
      await expect(page.locator('.filter[data-need][aria-pressed=true]')).toHaveCount(1);
      await expect(page.locator('.card .star').first()).toHaveAttribute('aria-pressed', 'true');
      return innerTexts(page, '.card-name');
    },
  },
  {
    what: 'the guide, half way',
    address: '#/guide?in=340403&q=age',
    begin: async (page) => page.getByRole('link', { name: '70到79岁' }).tap(),
    goOn: async (page) => page.getByRole('link', { name: /^有几样要人帮/ }).tap(),
    stands: async (page) => {
      await expect(heading(page)).toHaveText(/^最近一年/);
      return page.url();
    },
  },
  {
    what: 'a comparison',
    address: `#/shortlist?ids=S330602001-IN1,S330602001-IN2&${TOWN}`,
    begin: async (page) => void (await innerTexts(page, 'main h2, main h3')),
    goOn: async (page) => void (await page.evaluate(() => (location.hash = location.hash.replace('shortlist', 'compare')))),
    stands: (page) => innerTexts(page, '.side-by-side'),
  },
  {
    what: 'the map',
    address: `${LIST}&view=map`,
    begin: async (page) => expect(page.locator('.map[data-ready] [data-pin]').first()).toBeVisible(),
    goOn: async (page) => {
      await page.locator('.map [data-pin]').first().press('Enter');
      await page.evaluate(() => (location.hash += '&needs=step_free'));
    },
    stands: async (page) => {
      await expect(page.locator('.map[data-ready] [data-pin]').first()).toBeVisible();
      await expect(page).toHaveURL(/needs=step_free/);
      return String(await page.locator('[data-pin]').count());
    },
  },
  {
    what: 'a place, by its link',
    // A care home: at some hours the first canteen of the list is the one that was kept above.
    address: `#/place/S330602001-IN1?${TOWN}`,
    begin: async (page) => void (await innerTexts(page, '.sheet')),
    goOn: async (page) => page.locator('.star').first().tap(),
    stands: async (page) => {
      await expect(page.locator('.star').first()).toHaveAttribute('aria-pressed', 'true');
      return innerTexts(page, '.sheet');
    },
  },
];

test('a newer version in the middle of each task takes nothing away, and changes when one presses', async ({ context }) => {
  context.setDefaultTimeout(30_000);
  const { host, site, end } = await ownSite({ samples: true });
  const page = await context.newPage();
  await page.goto(`${host.url}${LIST}`);
  await isKept(page);
  // The size of the text is one's own, and stays.
  await page.evaluate(() => localStorage.setItem('eldercare-map.size', 'larger'));
  const version = () => page.locator('html').getAttribute('data-version');
  let now = 0;
  for (const { what, address, begin, goOn, stands } of TASKS) {
    await test.step(what, async () => {
      await page.goto('about:blank');
      await page.goto(`${host.url}${address}`);
      await begin(page);
      publish(site, (now += 1));
      host.ready();
      await lookForUpdate(page);
      const renew = page.getByRole('button', { name: RENEW });
      await expect(renew, what).toBeVisible({ timeout: 60_000 });
      await goOn(page);
      const before = await stands(page);
      expect(await version(), 'it goes on as it is').toBe(now === 1 ? null : String(now - 1));
      const at = page.url();
      await renew.tap();
      await expect.poll(version).toBe(String(now));
      expect(await stands(page), what).toBe(before);
      expect(page.url(), 'at the same place').toBe(at);
      await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
      await expect(renew).toBeHidden();
      await expect(page.locator('#crash')).toBeHidden();
    });
  }
  end();
});

test('a newer version is not offered while something is written for the slip, and is when it is printed and done', async ({ page }) => {
  const { host, site, end } = await ownSite({ samples: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${host.url}${LIST}`);
  const place = await page.locator('[data-list] > li[data-place-id]').first().getAttribute('data-place-id');
  await isKept(page);
  await page.goto(`${host.url}#/counter?kinds=canteen&ids=${place}&${TOWN}`);
  await page.getByLabel('给老人写一句话').fill('慢慢走');
  publish(site, 1);
  const isWaiting = () => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())!.waiting);
  await lookForUpdate(page);
  await expect.poll(isWaiting, { timeout: 60_000 }).toBe(true);
  const renew = page.getByRole('button', { name: RENEW });
  await expect(page.locator('#renew')).not.toHaveAttribute('hidden', '');
  await expect(renew).toBeHidden();
  // The slip, a page of the version before that was not opened yet, has what was written.
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.paper')).toContainText('慢慢走');
  await expect(renew).toBeHidden();
  await page.getByLabel('要写在纸上的话').fill('');
  await expect(renew).toBeVisible();
  await renew.click();
  await expect.poll(() => page.locator('html').getAttribute('data-version')).toBe('1');
  await expect(page.locator('.paper [data-place-id], .paper-place').first()).toBeVisible();
  end();
});
