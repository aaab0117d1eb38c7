// Everything by keyboard.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addSection, editorText, inWorkbench, settled, verdict } from './workbench.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);

test('from an empty page to the words of an effect, without a mouse', async () => {
    await inWorkbench(async ({ page }) => {
        await page.keyboard.press('Tab');
        assert.equal(await focused(page), 'skip');
        await page.keyboard.press('Control+k');
        assert.equal(await focused(page), 'search');
        await page.keyboard.type('99-3');
        await page.waitForSelector('#search-results .option');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowUp');
        assert.match(await page.textContent(`#${await page.getAttribute('#search', 'aria-activedescendant')}`), /^99-3 /);
        await page.keyboard.press('Enter');
        await page.waitForSelector('#text:focus');
        await settled(page);
        await page.keyboard.press('Control+Home');
        for (let steps = 0; steps < '(a) A person '.length; ++steps)
            await page.keyboard.press('ArrowRight');
        for (let steps = 0; steps < 'sixteen'.length; ++steps)
            await page.keyboard.press('Delete');
        await page.keyboard.type('eighteen');
        await settled(page);
        assert.equal(await verdict(page), '1 change in law');
        await page.keyboard.press('F8');
        assert.equal(await focused(page), 'text');
        assert.match(await page.evaluate(() => getSelection().toString() || document.querySelector('#text').value.slice(
            document.querySelector('#text').selectionStart, document.querySelector('#text').selectionEnd)), /eighteen/);
        await page.keyboard.press('Escape');
        assert.match(await focused(page), /effect/);
        await page.keyboard.press('F6');
        assert.equal(await focused(page), 'search');
        await page.keyboard.press('Shift+F6');
        assert.equal(await focused(page), 'right');
        await page.keyboard.press('Shift+F6');
        assert.equal(await focused(page), 'text');
        await page.keyboard.press('Control+z');
        assert.doesNotMatch(await editorText(page), /^\(a\) A person eighteen/);
    });
});

test('Tab goes through the page and out of it again', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3');
        await page.waitForSelector('#search-results .option');
        await page.press('#search', 'Enter');
        await page.waitForSelector('#text:focus');
        await settled(page);
        await page.evaluate(() => document.activeElement.blur());
        const seen = new Set();
        let isBack = false;
        for (let presses = 0; presses < 120 && !isBack; ++presses) {
            await page.keyboard.press('Tab');
            seen.add(await focused(page));
            isBack = presses > 5 && await page.evaluate(() => document.activeElement === document.body || document.activeElement.className === 'skip');
        }
        assert.ok(isBack, 'the focus comes back to the start');
        for (const id of ['search', 'text', 'open-downloads', 'right'])
            assert.ok(seen.has(id), id);
    });
});

test('the focus stays in a list that is made again', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3');
        await page.waitForSelector('#search-results .option');
        await page.press('#search', 'Enter');
        await page.waitForSelector('#text:focus');
        await settled(page);
        for (const button of ['#files .file', '#provisions button[title="(b)"]']) {
            await page.evaluate((words) => {
                const field = document.querySelector('#text');
                field.value += words;
                field.dispatchEvent(new Event('input'));
            }, ' More.');
            await page.focus(button);
            const before = await page.evaluate(() => document.activeElement.textContent.slice(0, 4));
            await settled(page);
            await page.waitForTimeout(600);
            assert.equal(await page.evaluate(() => document.activeElement.textContent.slice(0, 4)), before);
        }
    });
});

test('a dialog closes with Escape, and the focus is where it was', async () => {
    await inWorkbench(async ({ page }) => {
        for (const id of ['open-drafts', 'open-keys']) {
            await page.focus(`#${id}`);
            await page.keyboard.press('Enter');
            await page.waitForSelector('dialog[open]');
            await page.keyboard.press('Escape');
            assert.equal(await page.locator('dialog[open]').count(), 0);
            assert.equal(await focused(page), id);
        }
    });
});

test('single letters are no shortcuts, and the keys are documented on the page', async () => {
    await inWorkbench(async ({ page }) => {
        const state = () => page.evaluate(() => [location.href, document.activeElement.tagName, document.querySelector('dialog').open,
            document.querySelector('main').innerHTML]);
        const before = await state();
        for (const key of 'abcdefghijklmnopqrstuvwxyz/?')
            await page.keyboard.press(key);
        assert.deepEqual(await state(), before);
        await page.click('#open-keys');
        for (const key of ['Ctrl+K', 'F6', 'F8', 'Escape', 'Ctrl+Z'])
            assert.match(await page.textContent('dialog'), new RegExp(key.replace('+', '\\+')));
    });
});

test('the count of changes is said once, after the keys rest', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3');
        await page.waitForSelector('#search-results .option');
        await page.press('#search', 'Enter');
        await page.waitForSelector('#text:focus');
        await settled(page);
        await page.waitForFunction(() => document.querySelector('#live').textContent === 'No change in law');
        await page.evaluate(() => {
            globalThis.said = [];
            new MutationObserver(() => globalThis.said.push(document.querySelector('#live').textContent)).observe(document.querySelector('#live'), { childList: true });
        });
        await page.keyboard.press('Control+End');
        await page.keyboard.type(' Each person shall pay a fine of nine dollars.', { delay: 15 });
        await page.waitForFunction(() => globalThis.said.length > 0, null, { timeout: 5000 });
        await page.waitForTimeout(1500);
        const said = await page.evaluate(() => globalThis.said);
        assert.equal(said.length, 1);
        assert.match(said[0], /change.* in law/);
    });
});

test('Enter right after the last key takes the section of what is in the box', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3');
        await page.waitForSelector('#search-results .option');
        await page.fill('#search', '99-5');
        await page.press('#search', 'Enter');
        await page.waitForFunction(() => document.querySelector('#text-title').textContent !== '');
        assert.match(await page.textContent('#text-title'), /^Sec\. 99-5\./);
    });
});

test('a message is said although the result is said right after it', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3zz');
        await page.press('#search', 'Enter');
        await page.waitForFunction(() => /no section 99-3zz/.test(document.querySelector('#live-messages').textContent));
        await addSection(page, '99-3');
        assert.match(await page.textContent('#live-messages'), /no section 99-3zz/);
    });
});
