// Side by side: the old text on the left, the new one on the right, paragraph beside paragraph.
import assert from 'node:assert/strict';
import test from 'node:test';
import { address, inBrowser, phone, reports } from './browser.mjs';

function letters(words) {
    return words.replace(/\s+/g, '');
}

/// The words of the texts, without the other version's words.
async function inLine(page, without) {
    return letters(await page.evaluate((selector) => {
        const copy = document.querySelector('main').cloneNode(true);
        copy.querySelectorAll(`${selector}, .mv`).forEach((one) => one.remove());
        return [...copy.querySelectorAll('.law:not(.whole):not(.kept) .prov')].map((one) => one.textContent).join('');
    }, without));
}

/// The words that are shown in a column.
async function column(page, cell) {
    return letters(await page.evaluate((selector) => {
        document.querySelectorAll('.fold').forEach((fold) => { fold.open = true; });
        return [...document.querySelectorAll(`.pair > ${selector}`)].map((one) => one.innerText).join('');
    }, cell));
}

test('the columns have all words of the old and of the new text', async () => {
    await inBrowser(async (page) => {
        for (const [name, url] of reports.filter(([kind]) => /preview|diff|bills|chapter/.test(kind))) {
            await page.goto(url);
            const expected = [await inLine(page, 'ins'), await inLine(page, 'del')];
            if (expected[0] === '')
                continue;
            await page.click('#columns');
            assert.equal(await column(page, '.left'), expected[0], `${name}, before`);
            assert.equal(await column(page, '.right'), expected[1], `${name}, after`);
        }
    });
});

test('paragraphs are aligned, ids stay unique, and the way back restores the page', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('diff'));
        const markup = () => page.evaluate(() => document.querySelector('main').outerHTML.replace(/>\s+</g, '><'));
        const before = await markup();
        await page.click('#columns');
        const rows = await page.evaluate(() => [...document.querySelectorAll('.pair')].filter((row) => row.offsetHeight > 0).map((row) => {
            const [left, right] = [...row.children].map((cell) => cell.getBoundingClientRect());
            return { isLevel: Math.abs(left.top - right.top) < 1, isBeside: left.right <= right.left + 1 };
        }));
        assert.ok(rows.length > 3);
        assert.ok(rows.every((row) => row.isLevel && row.isBeside));
        assert.equal(await page.evaluate(() => {
            const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
            return ids.length - new Set(ids).size;
        }), 0);
        await page.click('#columns');
        assert.equal(await markup(), before);
    });
});

test('print and narrow screens are in line', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('diff'));
        await page.click('#columns');
        assert.ok(await page.locator('.pair').count() > 0);
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        assert.equal(await page.locator('.pair').count(), 0);
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        assert.ok(await page.locator('.pair').count() > 0);
        await page.setViewportSize(phone);
        assert.equal(await page.locator('.pair').count(), 0);
        assert.equal(await page.locator('#columns').isVisible(), false);
    });
});
