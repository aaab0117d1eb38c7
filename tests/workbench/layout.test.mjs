// On a phone and in wide windows: no sideways scroll, one column or three.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addSection, desktop, dropFile, inWorkbench, phone, replaceWords, settled } from './workbench.mjs';

async function assertFits(page, what) {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${what}: ${content} px in ${window} px`);
}

test('390 px: one column with three tabs, nothing beyond the edge', async () => {
    await inWorkbench(async ({ page, server }) => {
        await assertFits(page, 'start');
        await addSection(page, '99-5');
        await assertFits(page, 'text');
        assert.equal(await page.getAttribute('#tab-middle', 'aria-selected'), 'true');
        await replaceWords(page, 'five thousand', 'three thousand');
        await dropFile(page, `${'a long name '.repeat(7)}.htm`, Buffer.from('<html><body><p>no bill</p></body></html>'));
        await page.waitForSelector('#findings .findings, #failure .notice');
        for (const name of ['left', 'middle', 'right']) {
            await page.click(`#tab-${name}`);
            assert.ok(await page.isVisible(`#${name}`));
            await assertFits(page, name);
        }
        for (const id of ['open-downloads', 'open-drafts', 'open-keys']) {
            await page.click(`#${id}`);
            await assertFits(page, id);
            const box = await page.locator('dialog').boundingBox();
            assert.ok(box.x >= 0 && box.x + box.width <= phone.width, id);
            await page.keyboard.press('Escape');
        }
        for (const path of ['/s/99-5(c)', '/#offenses', '/s/99-3zz']) {
            await page.goto(new URL(path, server.address).href);
            await page.waitForSelector('body[data-ready]');
            await page.waitForSelector('#reader-title, #offenses tbody tr');
            await assertFits(page, path);
        }
    }, { browserOptions: { viewport: phone } });
});

test('the tabs work with the arrow keys', async () => {
    await inWorkbench(async ({ page }) => {
        await page.focus('#tab-left');
        await page.keyboard.press('ArrowRight');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-middle');
        assert.ok(await page.isVisible('#middle'));
        assert.ok(await page.isHidden('#left'));
    }, { browserOptions: { viewport: phone } });
});

test('a wide window has three columns side by side, and the page itself does not scroll', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-5');
        await replaceWords(page, 'five thousand', 'three thousand');
        await replaceWords(page, 'described in subsection (f) of this section', 'of imprisonment');
        await settled(page);
        const boxes = await Promise.all(['#left', '#middle', '#right'].map((one) => page.locator(one).boundingBox()));
        assert.ok(boxes[0].x + boxes[0].width <= boxes[1].x + 1 && boxes[1].x + boxes[1].width <= boxes[2].x + 1);
        assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight));
        await assertFits(page, 'wide');
        await page.setViewportSize({ width: 1100, height: 600 });
        await assertFits(page, '1100 px');
        await page.setViewportSize({ width: 1099, height: 600 });
        assert.ok(await page.isVisible('#tabs'));
    }, { browserOptions: { viewport: desktop } });
});

test('320 px: nothing beyond the edge', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-5');
        for (const name of ['left', 'middle', 'right']) {
            await page.click(`#tab-${name}`);
            await assertFits(page, name);
        }
    }, { browserOptions: { viewport: { width: 320, height: 640 } } });
});

test('forced colors show which file is in the editor', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-5');
        assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#files .current')).outlineStyle), 'solid');
    }, { browserOptions: { forcedColors: 'active' } });
});
