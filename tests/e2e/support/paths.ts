import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const DIST = join(ROOT, 'dist');
export const SEEDS = join(ROOT, 'seeds');
export const FIXTURE_SEEDS = join(ROOT, 'tests/fixtures/seeds');
export const FIXTURE_SITE = join(ROOT, 'target/e2e-fixture');
/** A city whose tables have addresses and no coordinates. */
export const ADDRESSES_SEEDS = join(ROOT, 'tests/fixtures/addresses');
export const ADDRESSES_SITE = join(ROOT, 'target/e2e-addresses');
/** As many made-up cities as one chooses the province of first. */
export const NATION_SEEDS = join(ROOT, 'target/e2e-nation-seeds');
export const NATION_SITE = join(ROOT, 'target/e2e-nation');
/** A made-up city as large as the largest: 2,000 places, 2,277 names of areas. */
export const LARGE_SEEDS = join(ROOT, 'target/e2e-large-seeds');
export const LARGE_SITE = join(ROOT, 'target/e2e-large');
/** A second build of the app, with a page that shows every component in every state. */
export const GALLERY = join(ROOT, 'target/site/gallery');
/** What each state of the sweep showed, for its guard. */
export const SEEN = join(ROOT, 'target/e2e-seen');
