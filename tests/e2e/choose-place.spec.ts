// A place chosen by name: characters, pinyin, initials; and what is said when its spot is not known.
import { expect, test } from './support/host';

for (const [typed, code] of [
  ['长岛', '990101001002'],
  ['changdao', '990101001002'],
  ['zhangdao', '990101001002'],
  ['cdsq', '990101001002'],
  ['hysq', '990101001001'],
  ['xicheng wangzhuang', '990102001001'],
  ['djjd', '990101001'],
  ['東城區東街街道長島社區33號', '990101001002'],
  ['长岛居委会', '990101001002'],
  ['ｃｈａｎｇ ｄａｏ。', '990101001002'],
] as const) {
  test(`a place answers to “${typed}”`, async ({ page, city }) => {
    await page.goto(`${city.url}#/where?city=990100`);
    await page.getByLabel('写社区、村或街道的名字').fill(typed);
    await expect(page.locator('[data-results] a').first()).toHaveAttribute('data-area', code);
  });
}

for (const typed of ['爱心食堂', '东街老年食堂', 'axst']) {
  test(`a canteen is found by “${typed}” and opened`, async ({ page, city }) => {
    await page.goto(`${city.url}#/where?city=990100`);
    await page.getByLabel('写社区、村或街道的名字').fill(typed);
    await page.locator('[data-results] a').first().tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('东街老年食堂');
  });
}

test('what is called otherwise now says what it was called before', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600`);
  await page.getByLabel('写社区、村或街道的名字').fill('绍兴县');
  await expect(page.locator('[data-results] a').first()).toHaveText('柯桥区原绍兴县');
});

test('an address of another city leads there, and is looked for at once', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600`);
  await page.getByLabel('写社区、村或街道的名字').fill('泰安市泰山区');
  await page.getByRole('link', { name: /^泰安市/ }).tap();
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('data-area', '370902');
});

test('of two villages of one name each says where it lies', async ({ page, city }) => {
  await page.goto(`${city.url}#/where?city=990100`);
  await page.getByLabel('写社区、村或街道的名字').fill('王庄村');
  await expect(page.locator('[data-results] a')).toHaveText(['王庄村东城区王庄镇', '王庄村西城区西街街道']);
});

test('blanks between the syllables of pinyin change nothing', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600`);
  const found = async (typed: string) => {
    await page.getByLabel('写社区、村或街道的名字').fill(typed);
    await expect(page.locator('[data-results] a').first()).toHaveAttribute('data-area', '330602002');
    await expect(page.getByText('正在取社区名单')).toHaveCount(0);
    return [await page.locator('.said').innerText(), ...(await page.locator('[data-results] a').allInnerTexts())];
  };
  const whole = await found('fushan');
  expect(await found('fu shan')).toEqual(whole);
  expect(await found('Fu　Shan')).toEqual(whole);
});

test('how many are said to be found is true, also where not all are shown', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600`);
  const name = page.getByLabel('写社区、村或街道的名字');
  const said = page.locator('.said');
  const shown = page.locator('[data-results] a');
  await name.fill('山');
  await expect(said).toHaveText(/^找到 \d{2,} 个，先列出 20 个，再多写几个字。$/);
  await expect(shown).toHaveCount(20);
  const total = Number(/\d+/.exec(await said.innerText())![0]);
  expect(total).toBeGreaterThan(20);
  await expect(page.locator('[data-announce]')).toContainText(`找到 ${total} 个，先列出 20 个`);
  await name.fill('府山街');
  await expect(said).toHaveText(/^找到 \d+ 个，请选一个：$/);
  await expect(shown).toHaveCount(Number(/\d+/.exec(await said.innerText())![0]));
});

test('an ending alone is said to be one; what begins or ends so comes, not what only holds it', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=340400`);
  const name = page.getByLabel('写社区、村或街道的名字');
  await name.fill('县');
  await expect(page.locator('.said')).toHaveText('“县”只是名字的末尾，请把前面的字也写上。找到 2 个，请选一个：');
  await expect(page.locator('[data-results] a > span')).toHaveText(['寿县', '凤台县']);
  await name.fill('村委会');
  await expect(page.locator('.said')).toContainText('“村委会”只是名字的末尾');
  await name.fill('寿县');
  await expect(page.locator('.said')).toHaveText(/^找到/);
});

test('a name nobody has is answered with what to do', async ({ page, city }) => {
  await page.goto(`${city.url}#/where?city=990100`);
  await page.getByLabel('写社区、村或街道的名字').fill('没有这里');
  await expect(page.locator('.said')).toHaveText(/换一个字试试/);
});

test('what was found on a small screen stands above the number to ring', async ({ page, city }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${city.url}#/where?city=990100`);
  const name = page.getByLabel('写社区、村或街道的名字');
  await expect(page.getByText('拼音也行')).toBeVisible();
  await name.fill('王庄村');
  const first = (await page.locator('[data-results] a').first().boundingBox())!;
  const bar = (await page.locator('.hotline').boundingBox())!;
  expect(first.y + first.height).toBeLessThanOrEqual(bar.y);
  await name.fill('');
  await expect(page.getByText('拼音也行')).toBeVisible();
});

test('a town without a point is called by the name that was chosen', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=340403005`);
  await expect(page.locator('[data-start-words], .place-bar').first()).toContainText('朝阳街道');
  await expect(page.locator('.inexact').first()).toHaveText('大概位置，说不准');
});

test('a community without a point gives an honest answer: no minutes, same town first', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&from=990102001001`);
  await expect(page.locator('.inexact').first()).toHaveText('大概位置，说不准');
  await expect(page.locator('[data-list] > li').first()).toHaveAttribute('data-place-id', 'T-C3');
  await expect(page.locator('[data-list] > li').first()).toContainText('同一个街道');
  await expect(page.locator('[data-list]')).not.toContainText('分钟');
});

test('the chosen place is kept for the next visit, the one of a link is not', async ({ page, city }) => {
  await page.goto(`${city.url}#/where?city=990100&in=990101001`);
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await expect(page.locator('[data-start-words]')).toHaveText('东城区东街街道长岛社区');
  await page.goto(`${city.url}#/?from=990102001`);
  await expect(page.locator('[data-start-words]')).toHaveText('西城区西街街道');
  await page.goto('about:blank');
  await page.goto(city.url);
  await expect(page.locator('[data-start-words]')).toHaveText('东城区东街街道长岛社区');
});

test('without local storage everything works and is forgotten', async ({ page, city }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${city.url}#/where?city=990100&in=990101001`);
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await expect(page.locator('[data-start-words]')).toHaveText('东城区东街街道长岛社区');
});
