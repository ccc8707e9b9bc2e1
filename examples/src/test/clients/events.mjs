// Looks at the clock of the page at URL: node events.mjs URL. Ends with 0 if it ticks.
import assert from 'node:assert/strict';
import { open } from './browser.mjs';

const url = process.argv[2];
const browser = await open();

try {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByText('tick 1', { exact: true }).waitFor();
  assert.match(await page.locator('#time').textContent(), /^\d\d:\d\d:\d\d$/);
  await page.getByText('tick 3', { exact: true }).waitFor();
  console.log('all well');
} finally {
  await browser.close();
}
