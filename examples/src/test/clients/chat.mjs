// Two people chat by the page at URL: node chat.mjs URL. Ends with 0 if each reads the other.
import assert from 'node:assert/strict';
import { open } from './browser.mjs';

const url = process.argv[2];
const browser = await open();

async function enter(name) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('dialog', dialog => dialog.accept(name));
  await page.goto(url);
  await page.getByText(`you are ${name}`).waitFor();
  return page;
}

async function say(page, text) {
  await page.locator('#text').fill(text);
  await page.keyboard.press('Enter');
}

try {
  const ada = await enter('Ada');
  const grace = await enter('Grace');
  await ada.getByText('Grace has come').waitFor();

  await say(ada, 'hello <b>友達</b>');
  await grace.getByText('Ada: hello <b>友達</b>').waitFor();
  await say(grace, 'hello Ada');
  await ada.getByText('Grace: hello Ada').waitFor();
  assert.equal(await ada.locator('#lines b').count(), 0, 'texts are no markup');

  await grace.context().close();
  await ada.getByText('Grace has left').waitFor();
  console.log('all well');
} finally {
  await browser.close();
}
