// Pictures of every page, to be looked at: `npx playwright test -c screenshots.config.ts`.
import config from './playwright.config';

export default { ...config, testDir: './screenshots', projects: [{ name: 'pictures' }] };
