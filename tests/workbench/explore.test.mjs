// The law to read: addresses, citations, definitions, history, offenses.
import assert from 'node:assert/strict';
import test from 'node:test';
import { editorText, inWorkbench, settled } from './workbench.mjs';

async function read(page, server, citation) {
    await page.goto(new URL(`/s/${citation}`, server.address).href);
    await page.waitForSelector('body[data-ready]');
    await page.waitForSelector('#reader-title');
}

test('an address shows the section with the provision marked', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-5(c)');
        assert.match(await page.textContent('#reader-title'), /^Sec\. 99-5\./);
        assert.match(await page.textContent('.wanted'), /^\(c\)/);
        assert.equal(await page.locator('.wanted').count(), 1);
    });
});

test('who cites it, its acts, and links that lead there', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-3');
        assert.match(await page.textContent('.about'), /99-12l/);
        assert.match(await page.textContent('.acts'), /P\.A\. 13-466/);
        await page.click('.cited a >> text="99-6(a)"');
        await page.waitForFunction(() => /^Sec\. 99-6\./.test(document.querySelector('#reader-title')?.textContent));
        assert.match(page.url(), /\/s\/99-6\(a\)$/);
        await page.goBack();
        await page.waitForFunction(() => /^Sec\. 99-3\./.test(document.querySelector('#reader-title')?.textContent));
    });
});

test('a definition is shown on focus and on hover, and Escape closes it', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-5');
        const term = page.locator('.term[tabindex]').first();
        await term.focus();
        await page.waitForSelector('#definition:visible');
        assert.match(await page.textContent('#definition'), / means .*Defined in 99-1/);
        assert.equal(await term.getAttribute('aria-describedby'), 'definition');
        await page.keyboard.press('Escape');
        assert.ok(await page.isHidden('#definition'));
        await page.locator('.term').nth(2).hover();
        await page.waitForSelector('#definition:visible');
        await page.hover('#reader-title');
        await page.waitForSelector('#definition', { state: 'hidden' });
    });
});

test('from reading to editing', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-3');
        await page.click('text=Edit in the draft');
        await page.waitForFunction(() => document.querySelector('#text').value.startsWith('(a) A person'));
        await settled(page);
        assert.match(await editorText(page), /class A misdemeanor\.$/);
    });
});

test('a section that does not exist: sections near it are offered', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-3zz');
        assert.match(await page.textContent('#reader'), /There is no 99-3zz/);
        await page.click('#reader a >> text="99-3"');
        await page.waitForFunction(() => /^Sec\. 99-3\./.test(document.querySelector('#reader-title')?.textContent));
    });
});

test('the search finds numbers, headings and words of the law', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', 'prostitution');
        await page.waitForSelector('[aria-label="In the words of the law"] .option');
        assert.match(await page.textContent('[aria-label="Sections"]'), /99-3 Prostitution/);
        assert.match(await page.textContent('[aria-label="In the words of the law"] mark'), /prostitution/i);
        await page.fill('#search', 'qqqq');
        await page.waitForSelector('#search-message >> text=Nothing found');
    });
});

test('where law is read, the search opens what it finds', async () => {
    await inWorkbench(async ({ page, server }) => {
        await read(page, server, '99-3');
        await page.keyboard.press('Control+k');
        await page.keyboard.type('99-10');
        await page.waitForFunction(() => document.querySelector('.option .number')?.textContent === '99-10');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => /^Sec\. 99-10\./.test(document.querySelector('#reader-title')?.textContent));
        assert.equal(await page.locator('#files li').count(), 0);
        await page.click('#to-bench');
        assert.ok(await page.isVisible('#left #search'));
    });
});

test('the offenses are sorted and filtered', async () => {
    await inWorkbench(async ({ page, server }) => {
        await page.click('#to-offenses');
        await page.waitForSelector('#offenses tbody tr');
        const column = (index) => page.locator(`#offenses tbody tr > :nth-child(${index})`).allTextContents();
        await page.click('#offenses thead >> text=Fine');
        assert.equal(await page.getAttribute('#offenses thead th:nth-child(5)', 'aria-sort'), 'descending');
        const fines = (await column(5)).map((words) => Math.max(-1, ...[...words.matchAll(/[0-9,]+/g)].map(([one]) => Number(one.replaceAll(',', '')))));
        assert.deepEqual(fines, [...fines].sort((one, other) => other - one));
        await page.fill('#offense-filter', 'trafficking felony');
        const left = await page.locator('#offenses tbody tr').allTextContents();
        assert.ok(left.length > 0 && left.every((words) => /trafficking/i.test(words) && /felony/i.test(words)));
        assert.match(await page.textContent('#offense-count'), new RegExp(`^${left.length} offense`));
        await page.goto(new URL('/#offenses', server.address).href);
        await page.waitForSelector('#offenses tbody tr');
    });
});

test('a provision that does not exist leads to its section', async () => {
    await inWorkbench(async ({ page, server }) => {
        await page.goto(new URL('/s/99-3(zz)', server.address).href);
        await page.waitForSelector('#reader a[href="/s/99-3"]');
    });
});
