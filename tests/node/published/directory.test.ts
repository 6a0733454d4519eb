// The plain pages are valid HTML, and the description of the data for other programs is valid OpenAPI 3.1, by checkers
// that others keep. That the data is as described is tested beside the code: crates/compile/src/exports/tests.rs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { HtmlValidate } from 'html-validate';
import { DIST, FIXTURE_SEEDS, ROOT } from '../../e2e/support/paths';

const html = new HtmlValidate({ extends: ['html-validate:standard'] });

let site: string;
before(() => {
  site = mkdtempSync(join(tmpdir(), 'directory-'));
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', FIXTURE_SEEDS, site];
  execFileSync('cargo', command, { cwd: ROOT });
});
after(() => rmSync(site, { recursive: true }));

function pages(folder: string): string[] {
  const all = readdirSync(join(folder, 'plain'), { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.html')).map((name) => join(folder, 'plain', name));
}

async function faults(text: string): Promise<string[]> {
  const { results } = await html.validateString(text);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`));
}

test('the plain pages are valid HTML', async () => {
  // Of what is shipped the pages of places are all of one mould: every fiftieth.
  const shipped = pages(DIST);
  const few = [...shipped.filter((page) => !page.includes('/place/')), ...shipped.filter((_, at) => at % 50 === 0)];
  const made = pages(site);
  assert.ok(made.some((page) => page.includes('/place/')) && few.length > 50);
  for (const page of [...made, ...few]) assert.deepEqual(await faults(readFileSync(page, 'utf8')), [], page);
});

test('a page that is not valid is noticed', async () => {
  const [page] = pages(site);
  const good = readFileSync(page!, 'utf8');
  for (const [from, to] of [
    ['</h1>', ''],
    ['<main ', '<main id="at.main" '],
    ['</title>', '</title><title>x</title>'],
    ['<h1>', '<h1><p></p>'],
  ] as const) {
    assert.notDeepEqual(await faults(good.replace(from, to)), [], from);
  }
});

test('the description of the data is OpenAPI 3.1', async () => {
  const description = JSON.parse(readFileSync(join(site, 'data/v1/openapi.json'), 'utf8')) as Record<string, unknown>;
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(description));
  assert.deepEqual([valid, errors ?? []], [true, []]);
  assert.equal(validator.version, '3.1');
  const broken = await new Validator().validate({ ...description, info: {} });
  assert.equal(broken.valid, false);
});
