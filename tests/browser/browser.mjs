// The pages that are tested, and the browser that shows them.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const source = process.env.NUTMEG_SOURCE_DIR;
const pages = process.env.NUTMEG_PAGES;
/// The path of a user's folder may be longer than a phone is wide.
const sample = join(pages, `${'in_a_folder_with_a_long_name_'.repeat(5)}`);
cpSync(join(source, 'corpus/sample'), sample, { recursive: true });

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/// Runs nutmeg with -o FILE and returns the address of the file. Findings are no failure.
function write(file, ...args) {
    const path = join(pages, file);
    try {
        execFileSync(process.env.NUTMEG_PROGRAM, [...args, '-o', path], { stdio: 'pipe' });
    } catch (error) {
        if (error.status !== 1)
            throw error;
    }
    return pathToFileURL(path).href;
}

const examples = readdirSync(join(source, 'examples')).filter((name) => /\.(htm|txt)$/.test(name)).sort();
const html = ['--format', 'html'];

const compared = [join(source, 'tests/browser/pages/old.htm'), join(source, 'tests/browser/pages/new.htm')];
const folder = write('folder/', 'diff', ...compared, ...html);

/// Every kind of page: its name and address.
export const reports = [
    ...examples.filter((name) => name.endsWith('.htm')).map((name) => [
        `preview of ${name}`,
        write(`${name}.html`, 'preview', join(source, 'examples', name), '--statutes', sample, ...html),
    ]),
    ['several bills', write('combined.html', 'preview',
        ...examples.filter((name) => name.endsWith('.htm')).map((name) => join(source, 'examples', name)),
        '--statutes', sample, ...html)],
    ['diff', write('diff.html', 'diff', ...compared, ...html)],
    ['index of a folder', `${folder}index.html`],
    ['chapter of a folder', `${folder}other.html`],
    ['impact of a folder', `${folder}impact.html`],
    ['brief', write('brief.html', 'preview', join(source, 'examples/02-age-eighteen.htm'), '--brief', '--statutes', sample, ...html)],
    ['show', write('show.html', 'show', '99-12', '--statutes', sample, ...html)],
    ['impact', write('impact.html', 'impact', '99-12', '--statutes', sample, ...html)],
    ['offenses', write('offenses.html', 'offenses', '--statutes', sample, ...html)],
    ['draft', write('draft.html', 'draft', ...compared, ...html)],
];

export function address(name) {
    return reports.find(([known]) => known === name)[1];
}

const browser = await chromium.launch({
    executablePath: process.env.NUTMEG_CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
after(() => browser.close());

/// Calls `use` with a page of a new context.
export async function inBrowser(use, options = {}) {
    const context = await browser.newContext({ viewport: desktop, ...options });
    try {
        return await use(await context.newPage(), context);
    } finally {
        await context.close();
    }
}
