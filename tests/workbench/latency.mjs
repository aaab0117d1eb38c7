// How long it takes from a key to the changed result, in the browser: node latency.mjs NUTMEG NUMBER... -- STATUTES...
// Types words into each section of the law, one key every half second and then every 120 ms, and prints a line for each
// section: the median and the slowest, in milliseconds. It is no test: it asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [program, ...rest] = process.argv.slice(2);
const split = rest.indexOf('--');
if (split < 1)
    throw new Error('usage: node latency.mjs NUTMEG NUMBER... -- STATUTES...');
const [numbers, statutes] = [rest.slice(0, split), rest.slice(split + 1)];
const output = mkdtempSync(join(tmpdir(), 'nutmeg-latency-'));
Object.assign(process.env, { NUTMEG_PROGRAM: program, NUTMEG_SOURCE_DIR: process.cwd(), NUTMEG_OUTPUT: output,
    NUTMEG_CHROMIUM: process.env.NUTMEG_CHROMIUM ?? '/usr/bin/chromium' });
const { addSection, newBrowser, opened, startServer } = await import('./workbench.mjs');

/// Milliseconds from each key to the paint of the result that has it.
async function measure(page, keys, pause) {
    return page.evaluate(async ([count, wait]) => {
        const field = document.querySelector('#text');
        const sleep = (time) => new Promise((resume) => setTimeout(resume, time));
        const painted = () => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
        const times = [];
        const words = ' Each keeper of a gate shall sign the book at noon of every second day';
        for (let index = 0; index < count; ++index) {
            const begin = performance.now();
            document.execCommand('insertText', false, words.charAt(index % words.length));
            times.push((async () => {
                const freshness = document.querySelector('#freshness');
                while (freshness.textContent.startsWith('Updating'))
                    await sleep(1);
                await painted();
                return performance.now() - begin;
            })());
            await sleep(wait);
        }
        return Promise.all(times);
    }, [keys, pause]);
}

function summary(times) {
    const sorted = [...times].sort((one, other) => one - other);
    return `median ${Math.round(sorted[sorted.length >> 1])} ms, slowest ${Math.round(sorted[sorted.length - 1])} ms of ${sorted.length}`;
}

const server = await startServer({ statutes });
const { context } = await newBrowser();
for (const number of numbers) {
    const page = await opened(context, `${server.address}`);
    for (const remove of await page.locator('#files .remove').all())
        await remove.click();
    page.setDefaultTimeout(120000);
    await addSection(page, number);
    await measure(page, 5, 500);
    console.log(`${number}, key by key: ${summary(await measure(page, 40, 500))}`);
    console.log(`${number}, fast typing: ${summary(await measure(page, 60, 120))}`);
    await page.close();
}
await context.close();
await server.stop();
rmSync(output, { recursive: true, force: true });
process.exit(0);
