// The clipboard gets the words of the law with brackets and underlines, and nothing else.
import assert from 'node:assert/strict';
import test from 'node:test';
import { address, inBrowser } from './browser.mjs';

/// What a copy of the selection puts into the clipboard.
function copied(page) {
    return page.evaluate(() => {
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
        document.dispatchEvent(event);
        return { isHandled: event.defaultPrevented, text: data.getData('text/plain'), html: data.getData('text/html') };
    });
}

/// Selects the first element of a selector.
function select(page, selector) {
    return page.evaluate((wanted) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(wanted));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }, selector);
}

const example = 'preview of 02-age-eighteen.htm';
const paragraph = '#act-1 .prov.changed:has(del):has(ins)';

async function clipboard(page) {
    await page.keyboard.press('Control+C');
    return page.evaluate(() => navigator.clipboard.readText());
}

for (const javaScriptEnabled of [true, false])
    test(`a paragraph is copied without words for screen readers, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        await inBrowser(async (page, context) => {
            await context.grantPermissions(['clipboard-read', 'clipboard-write']);
            await page.goto(address(example));
            const cdp = await context.newCDPSession(page);
            await cdp.send('Emulation.setScriptExecutionDisabled', { value: !javaScriptEnabled });
            if (!javaScriptEnabled)
                await page.reload();
            await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
            await select(page, paragraph);
            const words = await clipboard(page);
            assert.match(words, /\[[^\]]*sixteen[^\]]*\]\s*eighteen/);
            assert.doesNotMatch(words, /deleted|inserted|deletion|insertion/);
        });
    });

test('word processors get struck words in brackets and underlined words', async () => {
    await inBrowser(async (page) => {
        await page.goto(address(example));
        await select(page, paragraph);
        const { isHandled, text, html } = await copied(page);
        assert.ok(isHandled);
        assert.match(text, /\[sixteen[^\]]*\] eighteen/);
        assert.match(html, /\[<s style="text-decoration:line-through">sixteen[^<]*<\/s>\] <u style="text-decoration:underline">eighteen/);
        assert.doesNotMatch(html, /class=|<span|<del|<ins/);
    });
});

test('a part of a deletion is in brackets, both of them', async () => {
    await inBrowser(async (page) => {
        await page.goto(address(example));
        await page.evaluate(() => {
            const words = document.querySelector('#act-1 .prov .cut').firstChild;
            getSelection().setBaseAndExtent(words, 1, words, 4);
        });
        assert.equal((await copied(page)).text, '[ixt]');
    });
});

test('several paragraphs are lines, and folded text is named', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('diff'));
        await select(page, '#s99-701 .law');
        const { text } = await copied(page);
        assert.equal(text.split('\n').length, await page.locator('#s99-701 .law > .prov, #s99-701 .law > .fold').count());
        assert.match(text, /^\u2026 .* unchanged.* \u2026$/m);
    });
});

test('one column is copied from two', async () => {
    await inBrowser(async (page) => {
        await page.goto(address(example));
        await page.click('#columns');
        const whole = async (from) => {
            await page.evaluate((selector) => {
                const cells = document.querySelectorAll(selector);
                getSelection().setBaseAndExtent(cells[0].firstChild, 0, cells[cells.length - 1], cells[cells.length - 1].childNodes.length);
            }, from);
            return (await copied(page)).text;
        };
        const before = await whole('#act-1 .left');
        const after = await whole('#act-1 .right');
        assert.match(before, /sixteen/);
        assert.doesNotMatch(before, /eighteen/);
        assert.match(after, /eighteen/);
        assert.doesNotMatch(after, /sixteen|\[/);
    });
});

test('other words are copied as the browser does it', async () => {
    await inBrowser(async (page) => {
        await page.goto(address(example));
        await select(page, 'h1');
        assert.equal((await copied(page)).isHandled, false);
    });
});
