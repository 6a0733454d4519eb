import { defineConfig } from '@playwright/test';

// One browser, the real one; no retries, because a test that fails sometimes has found something.
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  // One more than the two cores of a small machine: tests wait for frames and for the network most of the time.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  globalSetup: './e2e/support/setup.ts',
  use: {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off', // a fifth of the time of all
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
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
