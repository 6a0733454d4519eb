// What a press on 发给家人 has copied, where the phone has no way of its own to send.
import type { Page } from '@playwright/test';

/** All of it: the link, and above it what is said with it. */
export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The link alone. */
export const copiedLink = async (page: Page): Promise<string> => (await copied(page)).split('\n').at(-1)!;
