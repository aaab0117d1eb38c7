// Two browsers at once on one draft: each sees what the other saves, and neither overwrites the other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { addSection, editorText, inWorkbench, newBrowser, opened, replaceWords, saved } from './workbench.mjs';

async function inTwoBrowsers(use) {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await saved(page);
        const { context, faults } = await newBrowser();
        try {
            const other = await opened(context, server.address);
            await other.waitForFunction(() => document.querySelector('#text').value !== '');
            await use(page, other, server);
            assert.deepEqual(faults, []);
        } finally {
            await context.close();
        }
    });
}

const textIs = (page, start) => page.waitForFunction((words) => document.querySelector('#text').value.startsWith(words), start);

test('what one saves, the other shows', async () => {
    await inTwoBrowsers(async (one, other) => {
        await replaceWords(one, 'sixteen', 'eighteen');
        await textIs(other, '(a) A person eighteen');
        await other.waitForFunction(() => document.querySelector('#verdict').textContent === '1 change in law');
        await replaceWords(other, 'eighteen', 'twenty');
        await textIs(one, '(a) A person twenty');
        assert.match(await one.textContent('#notice-others'), /99-3 was changed in another window/);
        await other.click('#files .remove');
        await one.waitForSelector('#notice-others >> text=Removed from the draft in another window or program: 99-3');
    });
});

/// Both change the file: the second does not know of the first's change yet.
async function conflict(one, other) {
    await other.route('**/api/drafts/My%20draft', (route) => setTimeout(() => void route.continue().catch(() => undefined), 60000));
    await replaceWords(one, 'sixteen', 'eighteen');
    await saved(one);
    await replaceWords(other, 'for payment', 'for money');
    await other.unroute('**/api/drafts/My%20draft');
    await other.waitForSelector('#conflict-title');
}

test('when both change it, both texts are shown, and nothing is overwritten', async () => {
    await inTwoBrowsers(async (one, other, server) => {
        await conflict(one, other);
        assert.match(await other.inputValue('#conflict textarea'), /eighteen/);
        assert.match(await editorText(other), /sixteen[^]*for money/);
        assert.match(readFileSync(join(server.drafts, 'My draft', '99-3.txt'), 'utf8'), /eighteen[^]*for payment/);
        await other.click('text=Keep my words');
        await saved(other);
        assert.match(readFileSync(join(server.drafts, 'My draft', '99-3.txt'), 'utf8'), /sixteen[^]*for money/);
    });
});

test('the other words can be taken', async () => {
    await inTwoBrowsers(async (one, other) => {
        await conflict(one, other);
        await other.click('text=Take the other words');
        await textIs(other, '(a) A person eighteen');
        await saved(other);
        assert.match(await editorText(one), /eighteen[^]*for payment/);
    });
});
