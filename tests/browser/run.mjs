// Tests of the HTML reports in Chromium: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR. Ends with 77
// (skipped) if Chromium or the packages of package-lock.json are missing.
import { mkdirSync, rmSync } from 'node:fs';
import { requiredChromium } from './requirements.mjs';

const [program, source, output] = process.argv.slice(2);
if (output === undefined)
    throw new Error('usage: node run.mjs NUTMEG SOURCE_DIR OUTPUT_DIR');
const chromium = requiredChromium();

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
Object.assign(process.env, {
    NUTMEG_PROGRAM: program,
    NUTMEG_SOURCE_DIR: source,
    NUTMEG_PAGES: output,
    NUTMEG_CHROMIUM: chromium,
});
for (const file of ['accessibility', 'columns', 'copying', 'keyboard', 'layout'])
    await import(`./${file}.test.mjs`);
