// No page has a violation that axe-core finds, in light and dark, wide and narrow.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { desktop, address, inBrowser, phone, reports } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function described(violation) {
    return `${violation.id}: ${violation.help}\n  ${violation.nodes.slice(0, 3).map((node) => `${node.html}\n  ${node.failureSummary}`).join('\n  ')}`;
}

async function violations(page) {
    await page.evaluate(axe);
    const result = await page.evaluate(() => globalThis.axe.run(document, {
        rules: { 'region': { enabled: true }, 'skip-link': { enabled: true } },
        resultTypes: ['violations'],
    }));
    return result.violations.map(described);
}

for (const colorScheme of ['light', 'dark'])
    for (const viewport of [desktop, phone])
        test(`axe-core finds nothing, ${colorScheme}, ${viewport.width} px wide`, async () => {
            await inBrowser(async (page) => {
                const found = {};
                const check = async (name) => {
                    const all = await violations(page);
                    if (all.length > 0)
                        found[name] = all;
                };
                for (const [name, url] of reports) {
                    await page.goto(url);
                    await check(name);
                    if (!await page.locator('#columns').isVisible())
                        continue;
                    await page.click('#columns');
                    await check(`${name}, side by side`);
                }
                assert.deepEqual(found, {});
            }, { viewport, colorScheme });
        });

test('screen readers hear where deletions and insertions begin and end', async () => {
    await inBrowser(async (page, context) => {
        await page.goto(address('preview of 02-age-eighteen.htm'));
        const session = await context.newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const names = nodes.map((node) => String(node.name?.value ?? '').trim());
        for (const words of ['deleted:', 'end of deletion', 'inserted:', 'end of insertion'])
            assert.ok(names.includes(words), words);
    });
});

test('the tool bar is a landmark, and the first stop after the skip link', async () => {
    await inBrowser(async (page) => {
        await page.goto(address('preview of 02-age-eighteen.htm'));
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.closest('[role=region]')?.getAttribute('aria-label')), 'Tools');
    });
});
