// Pictures of every state that the sweep opens, on two screens, in three sizes of text and three themes. `LOOKS`
// names the only ones that are wanted: LOOKS='360 large light,1366 large light'.
import { join } from 'node:path';
import { dress, mapStands, named, resize, SCREENS, SIZES, THEMES } from '../e2e/support/looks';
import { PAGES, test } from '../e2e/support/pages';
import { ROOT } from '../e2e/support/paths';

const wanted = process.env.LOOKS?.split(',');

test.use({ screenshot: 'off' });

for (const [at, shown] of PAGES.entries()) {
  test(`${shown.name} is pictured`, async ({ page, open }) => {
    await open(shown);
    const name = `${String(at + 1).padStart(3, '0')} ${shown.name}`;
    for (const { width, height } of SCREENS) {
      for (const size of shown.plain ? SIZES.slice(0, 1) : SIZES) {
        for (const theme of shown.plain ? THEMES.slice(0, 1) : THEMES) {
          const look = named({ width, size, theme });
          if (wanted && !wanted.includes(look)) continue;
          await resize(page, width, height);
          if (!shown.plain) await dress(page, { size, theme });
          await mapStands(page);
          await page.screenshot({ path: join(ROOT, 'screenshots', look, `${name}.png`), fullPage: true });
        }
      }
    }
  });
}
