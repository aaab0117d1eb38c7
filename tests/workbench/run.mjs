// Tests of the page of nutmeg serve in Chromium: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR [TEST...]. Ends with 77 (skipped) if
// Chromium or the packages of tests/browser/package-lock.json are missing.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const skipped = 77;

function skip(reason) {
    console.log(`Skipped: ${reason}`);
    process.exit(skipped);
}

function findChromium() {
    const names = ['chromium', 'chromium-browser', 'google-chrome'];
    const folders = (process.env.PATH ?? '').split(delimiter);
    const known = process.env.NUTMEG_CHROMIUM ?? '';
    return [known, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(
        (path) => path !== '' && existsSync(path));
}

const [program, source, output, ...only] = process.argv.slice(2);
if (output === undefined)
    throw new Error('usage: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR [TEST...]');
const chromium = findChromium();
if (chromium === undefined)
    skip('no Chromium (Debian package chromium)');
for (const name of ['axe-core', 'playwright-core'])
    if (!existsSync(new URL(`../browser/node_modules/${name}/package.json`, import.meta.url)))
        skip(`no ${name} (npm ci --ignore-scripts in tests/browser; ./dev test does it)`);

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
Object.assign(process.env, {
    NUTMEG_PROGRAM: program,
    NUTMEG_SOURCE_DIR: source,
    NUTMEG_OUTPUT: output,
    NUTMEG_CHROMIUM: chromium,
});
const all = ['editing', 'bills', 'downloads', 'saving', 'two_browsers', 'keyboard', 'explore', 'states', 'layout', 'accessibility'];
for (const file of only.length > 0 ? only : all)
    await import(`./${file}.test.mjs`);
