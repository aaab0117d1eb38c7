// The pictures of nutmeg serve in the README, from the sample statutes: node pictures.mjs NUTMEG SOURCE_DIR OUTPUT_DIR writes
// workbench.png and workbench-phone.png. docs/make-pictures calls it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [program, source, output] = process.argv.slice(2);
if (output === undefined)
    throw new Error('usage: node pictures.mjs NUTMEG SOURCE_DIR OUTPUT_DIR');
mkdirSync(output, { recursive: true });
Object.assign(process.env, { NUTMEG_PROGRAM: program, NUTMEG_SOURCE_DIR: source, NUTMEG_OUTPUT: output,
    NUTMEG_CHROMIUM: process.env.NUTMEG_CHROMIUM ?? '/usr/bin/chromium' });
const { addSection, dropFile, newBrowser, opened, phone, replaceWords, saved, settled, startServer } = await import('./workbench.mjs');

/// A draft that raises a fine, which is shown, and an age.
async function draft(page) {
    await addSection(page, '99-5');
    await replaceWords(page, 'five thousand', 'nine thousand');
    await addSection(page, '99-3');
    await replaceWords(page, 'sixteen', 'eighteen');
    await settled(page);
    await page.click('#files .file >> nth=0');
    await page.waitForSelector('.entry[open] .impact-place:not(.old) .parts');
}

async function picture(name, options, steps) {
    const server = await startServer();
    const { context } = await newBrowser({ deviceScaleFactor: 2, ...options });
    const page = await opened(context, server.address);
    await page.click('#notice-sample button');
    await steps(page);
    await saved(page);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(output, `${name}.png`) });
    await context.close();
    await server.stop();
}

await picture('workbench', { viewport: { width: 1280, height: 800 } }, async (page) => {
    await draft(page);
    await page.click('#entries details[open] .effect');
    await page.evaluate(() => { document.querySelector('#right').scrollTop = 0; });
});
await picture('workbench-phone', { viewport: phone, colorScheme: 'dark' }, async (page) => {
    await dropFile(page, 'lower-fine.htm', readFileSync(join(source, 'examples/together/lower-fine.htm')));
    await settled(page);
    await page.waitForSelector('.impact-place:not(.old) .parts');
});
process.exit(0);
