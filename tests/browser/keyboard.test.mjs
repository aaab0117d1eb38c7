// The tools by keyboard.
import assert from 'node:assert/strict';
import test from 'node:test';
import { address, inBrowser } from './browser.mjs';

test('n and p go from change to change, and can be turned off', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('preview of 02-age-eighteen.htm'));
        const position = () => page.locator('#position').textContent();
        assert.match(await position(), /changes$/);
        await page.keyboard.press('n');
        assert.match(await position(), /^1 of /);
        await page.keyboard.press('n');
        await page.keyboard.press('p');
        assert.match(await position(), /^1 of /);
        const isSeen = await page.evaluate(() => {
            const change = document.querySelector('.here').getBoundingClientRect();
            return change.top > document.getElementById('tools').getBoundingClientRect().bottom && change.bottom < innerHeight;
        });
        assert.ok(isSeen);
        await page.click('#keys');
        await page.keyboard.press('n');
        assert.match(await position(), /^1 of /);
    });
});

test('all folds open and close at once, and a link unfolds its words', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('diff'));
        const open = () => page.locator('.fold[open]').count();
        const all = await page.locator('.fold').count();
        assert.ok(all > 0);
        assert.equal(await open(), 0);
        await page.focus('#folds');
        await page.keyboard.press('Enter');
        assert.equal(await open(), all);
        assert.equal(await page.locator('#folds').textContent(), 'Fold unchanged');
        await page.keyboard.press('Enter');
        assert.equal(await open(), 0);
        const id = await page.evaluate(() => document.querySelector('.fold [id]').id);
        await page.evaluate((target) => { location.hash = target; }, id);
        await page.waitForFunction(() => document.querySelector('.fold[open]') !== null);
    });
});

test('an address with a malformed hash has the tools', async () => {
    await inBrowser(async (page) => {
        const errors = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`${address('index of a folder')}#100%`);
        await page.fill('#find', 'bells');
        assert.equal(await page.locator('#left').textContent(), '1 section');
        assert.deepEqual(errors, []);
    });
});

test('the index of a folder is searched by words, and is complete without', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('index of a folder'));
        const rows = page.locator('.chapter li');
        const all = await rows.count();
        assert.ok(all > 3);
        await page.fill('#find', 'bells');
        assert.deepEqual(await rows.evaluateAll((list) => list.filter((row) => !row.hidden).length), 1);
        assert.equal(await page.locator('#left').textContent(), '1 section');
        await page.fill('#find', '');
        assert.deepEqual(await rows.evaluateAll((list) => list.filter((row) => !row.hidden).length), all);
        await page.click('.chapter summary');
        await page.click('.chapter li a');
        await page.waitForFunction(() => location.hash.length > 1 && document.querySelector(location.hash) !== null);
    });
});
