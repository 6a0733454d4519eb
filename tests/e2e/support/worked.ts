// How long the processor works for a page, whatever else the machine does meanwhile: the time of its main thread alone.
import type { Browser, Page } from '@playwright/test';

/** A cheap phone is about so many times slower than the machine of a developer. */
const SLOWER = 4;

/** No task of the main thread takes longer until the first list stands, in milliseconds, on a phone that is so much slower.
 * With eleven programs for two processors at most 47 were measured. */
export const LONGEST_UNTIL_LIST = 100;

/** No task takes longer from a press to the changed page. The longest, the way back to a list of 20 places, took at most 102, with
 * eleven programs for two processors. Others take the caches of a processor, which costs its time, too: of six ways to a place
 * one took 73, and the others 37 to 43. */
export const LONGEST_TASK = 150;

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/** The tasks of the main thread while something is done, the longest first: milliseconds each, on such a phone. (The
 * browser's own slowing down depends on how busy the machine is; the time of the processor hardly does.) */
async function tasksWhile(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter((one) => one.name === 'ThreadControllerImpl::RunTask' && one.tdur !== undefined && mains.has(`${one.pid} ${one.tid}`));
  return tasks.map(({ tdur }) => Math.round((SLOWER * tdur!) / 1000)).sort((a, b) => b - a);
}

/** The longest task of them, said in the output of the test. */
export async function longestTask(browser: Browser, page: Page, what: string, act: () => Promise<void>): Promise<number> {
  const tasks = await tasksWhile(browser, page, act);
  if (tasks.length === 0) throw new Error(`nothing was worked: ${what}`);
  console.log(`${what}: of ${tasks.length} tasks the longest ${tasks.slice(0, 4).join(', ')} ms`);
  return tasks[0]!;
}
