// Tests of the page of nutmeg serve in Chromium: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR [TEST...]. Ends with 77 (skipped) if
// Chromium or the packages of tests/browser/package-lock.json are missing.
import { mkdirSync, rmSync } from 'node:fs';
import { requiredChromium } from '../browser/requirements.mjs';

const [program, source, output, ...only] = process.argv.slice(2);
if (output === undefined)
    throw new Error('usage: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR [TEST...]');
const chromium = requiredChromium();

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
