// What chats and hosts do to links, on the way to the screen. (All ways: node/published/links.test.ts; all pages:
// crates/domain/src/route/mangled_tests.rs.)
import { expect, test } from './support/host';

const TO = encodeURIComponent('/nearby?kind=institution&from=990101001002&needs=dementia');
const HASH = '#/nearby?kind=institution&from=990101001002&needs=dementia';

for (const [what, address] of [
  ['with the parameters of WeChat', `?to=${TO}&from=singlemessage&isappinstalled=0`],
  ['encoded over again', `?to=${encodeURIComponent(TO)}`],
  ['decoded, with the parameters of WeChat', `?to=${decodeURIComponent(TO)}&from=groupmessage`],
  ['its hash encoded twice', `#${encodeURIComponent(encodeURIComponent(HASH.slice(1)))}`],
  ['its hash with the mark of WeChat', `${HASH}#wechat_redirect`],
] as const) {
  test(`a link ${what} gives the list it is of`, async ({ page, city }) => {
    await page.goto(`${city.url}${address}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(1);
    await expect(page.locator('[data-list] > li')).toHaveAttribute('data-place-id', 'T-I2');
    await expect(page.locator('[data-need=dementia]')).toHaveAttribute('aria-pressed', 'true');
    // The address is ours again: whoever sends it on from here sends a whole one.
    await expect(page).toHaveURL(new RegExp(`${HASH.replace('?', '\\?')}$`));
    expect(new URL(page.url()).searchParams.has('to')).toBe(false);
  });
}

test('a comparison whose hash was encoded opens', async ({ page, city }) => {
  await page.goto(`${city.url}#${encodeURIComponent('/compare?ids=T-I1,T-I2')}`);
  await expect(page.locator('.compared > li')).toHaveCount(2);
});

test('what a portal asked for stays asked for', async ({ page, city }) => {
  await page.goto(`${city.url}?embed=1&to=${TO}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(1);
  expect(new URL(page.url()).search).toBe('?embed=1');
  await expect(page.locator('.header')).toBeHidden();
});

test('back from what a link opened leads on, not in a circle', async ({ page, city }) => {
  await page.goto(`${city.url}?to=${TO}`);
  await page.locator('.card-name a').first().tap();
  await expect(page).toHaveURL(/#\/place\/T-I2/);
  await page.goBack();
  await expect(page.locator('[data-list] > li')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('[data-list] > li')).toHaveCount(1);
});

for (const [what, address, says, nearest, leadsTo] of [
  ['cut before its kind', '#/nearby?from=990101001002', '没有写要找什么', '回首页', '您想找什么？'],
  ['cut in the middle of a character', '?to=%2Fnearby%3Fkind%3Dcant%26from%3D990101001002%E5%B', '后面少了一截', '最近的老年食堂', '最近的老年食堂'],
  ['of a kind nobody knows', '#/nearby?kind=casino', '这张地图里没有', '回首页', '您想找什么？'],
  ['without a place', '#/place', '没有写是哪个地方', '回首页', '您想找什么？'],
  ['of an older form', '#/nearby/canteen?from=990101001002', '太旧，或者写错了', '最近的老年食堂', '最近的老年食堂'],
] as const) {
  test(`a link ${what} says so and leads to the nearest page`, async ({ page, city }) => {
    await page.goto(`${city.url}${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
    await expect(page.locator('.notice')).toContainText(says);
    await expect(page.locator('.hotline-call')).toBeVisible();
    const to = page.locator('[data-nearest]');
    await expect(to).toHaveText(nearest);
    await to.tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(leadsTo);
  });
}

test('a start survives in the nearest page', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?from=990101001002`);
  await page.locator('[data-nearest]').tap();
  await expect(page.locator('[data-start-words]')).toContainText('东街');
});

test('a place whose number was cut is offered, if it can be only one', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/place/S330602004-RE1`);
  await expect(page.locator('.place')).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/place/S330602004-RE`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个地方');
  await page.locator('[data-meant]').tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});
