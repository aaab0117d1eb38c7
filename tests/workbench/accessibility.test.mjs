// axe-core finds nothing, in light and dark, wide and narrow, with results shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { packageFile } from './packages.mjs';
import { addSection, desktop, dropFile, inWorkbench, phone, replaceWords, saved, settled, source } from './workbench.mjs';

const axe = readFileSync(packageFile('axe-core/axe.min.js'), 'utf8');

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
            await inWorkbench(async ({ page, server }) => {
                const found = {};
                const check = async (name) => {
                    const all = await violations(page);
                    if (all.length > 0)
                        found[name] = all;
                };
                const column = async (name) => viewport === phone && page.click(`#tab-${name}`);
                await check('start');
                await page.fill('#search', 'prostitution');
                await page.waitForSelector('[aria-label="In the words of the law"] .option');
                await check('search');
                await page.fill('#search', 'qqqq');
                await page.waitForSelector('#search-message >> text=Nothing found');
                await check('nothing found');
                await addSection(page, '99-5');
                await saved(page);
                await replaceWords(page, 'five thousand', 'nine thousand');
                await settled(page);
                await check('text');
                await dropFile(page, 'lower-fine.htm', readFileSync(join(source, 'examples/together/lower-fine.htm')));
                await page.waitForSelector('#findings .findings');
                await settled(page);
                await page.waitForSelector('.impact-place .parts, .impact-place .quiet', { state: 'attached' });
                await column('right');
                await page.evaluate(() => document.querySelectorAll('#right details').forEach((one) => { one.open = true; }));
                await check('result');
                await column('left');
                await page.click('#add-instructions');
                await check('instructions');
                await column('left');
                await page.click('#files .file >> nth=0');
                await column('middle');
                await page.click('text=Earlier versions');
                await page.click('.versions .file >> nth=0');
                await page.waitForSelector('dialog textarea:visible');
                await check('earlier versions');
                await page.keyboard.press('Escape');
                await column('right');
                await page.evaluate(() => { document.querySelector('#compare-part details').open = true; });
                await page.click('#compare-part button');
                await page.waitForSelector('.compared .entry');
                await check('comparison');
                await column('left');
                for (const id of ['open-downloads', 'open-drafts', 'open-keys']) {
                    await page.click(`#${id}`);
                    await check(id);
                    await page.keyboard.press('Escape');
                }
                await page.goto(new URL('/s/99-5(c)', server.address).href);
                await page.waitForSelector('.reading .law');
                await page.locator('.term[tabindex]').first().focus();
                await page.waitForSelector('#definition:visible');
                await check('reader');
                await page.goto(new URL('/#offenses', server.address).href);
                await page.waitForSelector('#offenses tbody tr');
                await check('offenses');
                assert.deepEqual(found, {});
            }, { browserOptions: { viewport, colorScheme } });
        });

test('landmarks, headings and names', async () => {
    await inWorkbench(async ({ page, context }) => {
        await addSection(page, '99-3');
        const session = await context.newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const roles = new Set(nodes.filter((node) => !node.ignored).map((node) => node.role?.value));
        for (const role of ['banner', 'main', 'navigation', 'region', 'heading', 'combobox'])
            assert.ok(roles.has(role), role);
        const regions = nodes.filter((node) => node.role?.value === 'region').map((node) => node.name?.value);
        for (const name of ['Sections and bills', 'Text', 'Result'])
            assert.ok(regions.includes(name), name);
        const field = nodes.find((node) => node.role?.value === 'textbox' && /^Sec\. 99-3\./.test(node.name?.value ?? ''));
        assert.ok(field, 'the text field has the heading as its name');
    });
});
