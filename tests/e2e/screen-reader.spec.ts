// What Chromium hands to a screen reader: enough to do everything people come for, and nothing
// that is heard but not meant.
import { all, ScreenReader, words, wrongByEar } from './support/ax-tree';
import { expect, Host, test } from './support/host';
import type { Page } from '@playwright/test';

const EAST_STREET = 'from=990101001002'; // 长岛社区, which has a point of its own

/** On the first page, once the app has taken it over and knows the city. */
async function listenAtHome(page: Page, city: Host): Promise<ScreenReader> {
  await page.goto(`${city.url}#/?${EAST_STREET}`);
  const reader = await ScreenReader.on(page);
  await reader.find('StaticText', '东城区东街街道长岛社区');
  await reader.listen();
  return reader;
}

test('the nearest canteen is found and rung by ear', async ({ page, city }) => {
  const reader = await listenAtHome(page, city);
  await reader.press('link', /^吃饭/);
  await reader.arrives('最近的老年食堂', '最近的老年食堂 · 数字养老地图');
  await reader.hears(/^找到 3 处，.+约\d+分钟 · \d+米/m);
  const call = await reader.find('link', '打电话给东街老年食堂，0300-2000 0011');
  expect(call.is.url).toBe('tel:030020000011');
});

test('the nearest home with dementia care is found and rung by ear', async ({ page, city }) => {
  const reader = await listenAtHome(page, city);
  await reader.press('link', /^养老院/);
  await reader.arrives('最近的养老院', '最近的养老院 · 数字养老地图');
  await reader.hears(/^找到 3 处，.*东街敬老院，.*约\d+分钟 · \d+米/m);
  await reader.find('button', '收失智老人 1', { pressed: 'false' });
  await reader.press('button', '收失智老人 1');
  await reader.hears(/^找到 1 处，.*安心养老院，.*约\d+分钟 · \d+米/m);
  await reader.find('button', '收失智老人 1', { pressed: 'true', focused: true });
  const call = await reader.find('link', /^打电话给/);
  expect([call.name, call.is.url]).toEqual(['打电话给安心养老院，0300-2000 0022', 'tel:030020000022']);
});

test('a wheelchair is found, its rent read and its owner rung by ear', async ({ page, city }) => {
  const reader = await listenAtHome(page, city);
  await reader.press('link', /^租轮椅/);
  await reader.arrives('最近的租轮椅、护理床的地方', '最近的租轮椅、护理床的地方 · 数字养老地图');
  await reader.press('button', '有轮椅租 1');
  await reader.hears(/^找到 1 处，.*辅具之家，/m);
  await reader.press('link', '辅具之家');
  await reader.arrives('辅具之家', '辅具之家 · 数字养老地图');
  // Read as one line, though its numbers are elements that do not break.
  const lines = async () => all(await reader.read(), 'paragraph').map(words);
  await expect.poll(lines).toContain('轮椅：每月 30 元，有补贴的 15 元，押金 300 元');
  const call = await reader.find('link', /^打电话 .*，辅具之家$/);
  expect(call.is.url).toBe('tel:030020000032');
});

test('a list is heard as a list of that many, each under its name', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  const reader = await ScreenReader.on(page);
  await reader.find('heading', '东街老年食堂');
  const lists = all(await reader.read(), 'list').map((list) =>
    list.children.map((item) => [item.role, all(item, 'heading')[0]?.name]),
  );
  expect(lists).toContainEqual([
    ['listitem', '花园助餐点'],
    ['listitem', '东街老年食堂'],
    ['listitem', '西街食堂'],
  ]);
  expect(lists).toContainEqual([['listitem', '送餐到家']]);
});

test('of the sizes of text one is heard as chosen, and then another', async ({ page, city }) => {
  await page.goto(`${city.url}#/about`);
  const reader = await ScreenReader.on(page);
  for (const [size, others] of [
    ['大', ['特大', '超大']],
    ['超大', ['大', '特大']],
  ] as const) {
    await reader.press('button', size);
    await reader.find('button', size, { pressed: 'true' });
    for (const other of others) await reader.find('button', other, { pressed: 'false' });
  }
});

test('data that do not come are heard, with the reason', async ({ page }) => {
  const host = await Host.start({ faults: { broken: [{ path: '/data/manifest/', status: 500 }] } });
  await page.goto(`${host.url}#/about`);
  const reader = await ScreenReader.on(page);
  await reader.find('heading', /^关于|设置/, { level: 1 });
  await reader.listen();
  await page.goto(`${host.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await reader.hears(/网站自己出了毛病，不是您手机的问题（500）/);
  host.stop();
});

test('looking for the position is heard, and what came of it', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_, fail) => {
      const refuse = () => fail?.({ code: 1, message: '' } as GeolocationPositionError);
      addEventListener('refuse', refuse, { once: true });
    };
  });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  const reader = await ScreenReader.on(page);
  await reader.find('button', '用我现在的位置');
  await reader.listen();
  await reader.press('button', '用我现在的位置');
  await reader.hears(/正在找您的位置/);
  await page.evaluate(() => dispatchEvent(new Event('refuse')));
  await reader.hears(/请在下面选您的社区/);
});

for (const [what, hash, heading, navigations] of [
  ['the first page', `#/?${EAST_STREET}`, '您想找什么？', 2],
  ['a list', `#/nearby?kind=canteen&${EAST_STREET}`, '最近的老年食堂', 0],
  ['a list nobody has said a start for', '#/nearby?kind=canteen', '最近的老年食堂', 0],
  ['a list of what the city has none of', `#/nearby?kind=rural_home&${EAST_STREET}`, '最近的农村幸福院', 0],
  ['a place', `#/place/T-I2?${EAST_STREET}`, '安心养老院', 0],
  ['a place nobody knows', '#/place/T-X9', '找不到这个地方', 0],
  ['the page for the driver', `#/driver/T-R2?${EAST_STREET}`, '辅具之家', 0],
  ['choosing a place', '#/where?in=990101001', '您在哪里？', 0],
  ['about', '#/about', /^关于|设置/, 0],
  ['the accessibility statement', '#/accessibility', /无障碍/, 0],
  ['an address nobody knows', '#/nowhere', '没有这一页', 0],
] as const) {
  test(`${what} has one heading at its head, named parts, and nothing nameless`, async ({ page, city }) => {
    await page.goto(`${city.url}${hash}`);
    const reader = await ScreenReader.on(page);
    await reader.find('heading', heading, { level: 1 });
    const waits = async () => all(await reader.read(), 'StaticText').filter((n) => /请稍等|正在取/.test(n.name)).length;
    await expect.poll(waits).toBe(0);
    const heard = await reader.read();
    expect(wrongByEar(heard)).toEqual([]);
    expect(all(heard, 'navigation')).toHaveLength(navigations);
  });
}

for (const [what, host, address, heading] of [
  ['the plain directory', 'samples', 'index.html', '数字养老地图文字版'],
  ['the plain page of a city', 'samples', '330600-shaoxing/index.html', '绍兴市养老服务名单'],
  ['the plain page of a district', 'samples', '330600-shaoxing/330602.html', '绍兴市越城区养老服务名单'],
  ['a plain list', 'city', '990100-ceshi/canteen.html', '测试市 · 吃饭'],
  ['a plain list of samples', 'samples', '330600-shaoxing/institution.html', '绍兴市 · 养老院'],
  ['the plain page of a place', 'city', '990100-ceshi/place/T-R2.html', '辅具之家'],
  ['the plain page of what the papers promise', 'samples', '330600-shaoxing/rights.html', '绍兴市：我能享受什么'],
] as const) {
  test(`${what} has one heading at its head, a number to ring, named parts, and nothing nameless`, async ({ page, city, samples }) => {
    await page.goto(`${{ city, samples }[host].url}plain/${address}`);
    const reader = await ScreenReader.on(page);
    await reader.find('heading', heading, { level: 1 });
    expect(wrongByEar(await reader.read(), { plain: true })).toEqual([]);
  });
}

test('on a plain page a rent and its deposit are read as one line', async ({ page, city }) => {
  await page.goto(`${city.url}plain/990100-ceshi/place/T-R2.html`);
  const reader = await ScreenReader.on(page);
  const heard = await reader.read();
  expect(words(heard).replaceAll('\u00a0', ' ')).toContain('轮椅：每月 30 元，有补贴的 15 元，押金 300 元');
  // Nothing within the line is a stop of its own.
  expect(all(heard, 'generic').map(words).filter((said) => said.includes('元'))).toEqual([]);
});

test('the first page without its data has one heading at its head, named parts, and nothing nameless', async ({ page }) => {
  const host = await Host.start({ faults: { broken: [{ path: '/data/manifest/', status: 500 }] } });
  await page.goto(`${host.url}#/?${EAST_STREET}`);
  const reader = await ScreenReader.on(page);
  await reader.find('button', '再试一次');
  expect(wrongByEar(await reader.read())).toEqual([]);
  host.stop();
});
