// On a narrow screen nothing is cut off, and nothing covers text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { desktop, inBrowser, phone, reports } from './browser.mjs';

for (const viewport of [phone, desktop])
    test(`no page scrolls sideways at ${viewport.width} px`, async () => {
        await inBrowser(async (page) => {
            for (const [name, url] of reports) {
                await page.goto(url);
                assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
            }
        }, { viewport });
    });

test('at 390 px the tool bar reserves its space and is one line', async () => {
    await inBrowser(async (page) => {
        for (const [name, url] of reports) {
            await page.goto(url);
            const bar = page.locator('#tools');
            if (await bar.count() === 0 || !await bar.isVisible())
                continue;
            const box = await bar.boundingBox();
            assert.ok(box.height < 56, `${name}: ${box.height} px high`);
            const covered = await page.evaluate(() => {
                const bottom = document.getElementById('tools').getBoundingClientRect().bottom;
                return document.querySelector('header').getBoundingClientRect().top < bottom;
            });
            assert.equal(covered, false, name);
            // The last words can be scrolled into view, with nothing over them.
            const isFree = await page.evaluate(() => {
                window.scrollTo(0, document.documentElement.scrollHeight);
                const last = document.querySelector('footer').getBoundingClientRect();
                const x = last.left + last.width / 2;
                const on = document.elementFromPoint(x, last.bottom - 4);
                return on !== null && on.closest('footer') !== null;
            });
            assert.ok(isFree, name);
        }
    }, { viewport: phone });
});

test('a linked provision is not under the tool bar', async () => {
    await inBrowser(async (page) => {
        const [, url] = reports[0];
        await page.goto(url);
        const id = await page.evaluate(() => document.querySelector('.law .dsg[id]')?.id ?? document.querySelector('section.entry').id);
        await page.goto(`${url}#${id}`);
        assert.ok(await page.evaluate((target) => document.getElementById(target).getBoundingClientRect().top
            >= document.getElementById('tools').getBoundingClientRect().bottom, id));
    }, { viewport: phone });
});
