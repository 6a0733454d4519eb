import { defineConfig } from '@playwright/test';

/** Specs whose tests wait for a file, a server or a position that does not come: of a minute they compute for less than
 * 25 seconds. They run beside the others, so that their waiting costs nothing. The tests of Lighthouse, which come one after
 * another, run there, too: at the end of all others they would run alone. */
const WAITING = ['fault-matrix', 'hosting', 'late-files', 'lighthouse', 'map-tiles', 'no-printer', 'offline', 'position', 'updates'].map((spec) => `${spec}.spec.ts`);

// One browser, the real one; no retries, because a test that fails sometimes has found something.
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  // One more than a small machine has cores, because tests wait for the browser; and one for what waits longer.
  workers: 4,
  retries: 0,
  // Nothing here promises a speed by this limit: it ends what would hang for ever. Some tests look at one page in
  // thirty ways, and a busy machine takes three times as long as a quiet one.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  globalSetup: './e2e/support/setup.ts',
  projects: [
    { name: 'promises', testMatch: '*.spec.ts', testIgnore: WAITING, workers: 3 },
    { name: 'waiting', testMatch: WAITING, workers: 1 },
    // Compares what the sweep has seen of every state.
    { name: 'guard', testMatch: '*.guard.ts', dependencies: ['promises', 'waiting'] },
  ],
  use: {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    // What nobody can press ends a test, and not only its limit.
    actionTimeout: 60_000,
    // What is kept would answer instead of the hosts of the tests; offline.spec allows it.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off', // a fifth of the time of all
    screenshot: 'only-on-failure',
    launchOptions: {
      // The engine of Chromium without the windows and menus around it takes half the time.
      executablePath: process.env.CHROME_SHELL_PATH ?? process.env.CHROME_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
