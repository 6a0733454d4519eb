import base from './playwright.config';
export default { ...base, globalSetup: undefined, workers: 1, timeout: 90_000, expect: { timeout: 12_000 } };
