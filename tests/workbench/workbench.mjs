// Starts nutmeg serve on the sample statutes with a draft folder of its own, and opens its page in Chromium.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { chromium } from './packages.mjs';

export const program = process.env.NUTMEG_PROGRAM;
export const source = process.env.NUTMEG_SOURCE_DIR;
export const output = process.env.NUTMEG_OUTPUT;
export const sample = join(source, 'corpus/sample');

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

const started = new Set();

/// A running server: the address that it printed, its port, its draft folder, and kill(), which ends it as a crash does.
export async function startServer({ port = 0, drafts = mkdtempSync(join(output, 'drafts-')), statutes = [sample], options = [] } = {}) {
    const process = spawn(program, ['serve', '--port', String(port), '--drafts', drafts, '--workers', '2', '--no-open',
        ...statutes.flatMap((one) => ['--statutes', one]), ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
    started.add(process);
    const ended = new Promise((done) => process.once('exit', done));
    void ended.then(() => started.delete(process));
    const address = await new Promise((found, failed) => {
        createInterface({ input: process.stdout }).on('line', (line) => line.startsWith('http') && found(line.trim()));
        void ended.then((code) => failed(new Error(`nutmeg serve ended with ${code}`)));
    });
    const end = async (signal) => {
        process.kill(signal);
        await ended;
    };
    return { address, port: Number(new URL(address).port), drafts,
        isRunning: () => started.has(process), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

const browser = await chromium.launch({
    executablePath: process.env.NUTMEG_CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
after(async () => {
    await browser.close();
    for (const process of started)
        process.kill('SIGTERM');
});

/// A browser with nothing in it. What its pages violate or throw goes to `faults`.
export async function newBrowser(options = {}) {
    const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', ...options });
    const faults = [];
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation',
        (event) => console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`)));
    context.on('page', (page) => {
        page.on('pageerror', (error) => faults.push(String(error.stack)));
        page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && faults.push(message.text()));
    });
    return { context, faults };
}

export async function opened(context, address) {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('body[data-ready]');
    return page;
}

let shared = null;

/// The server that the tests share, with an empty draft folder.
async function sharedServer() {
    if (shared === null || !shared.isRunning())
        shared = await startServer();
    for (const name of readdirSync(shared.drafts))
        rmSync(join(shared.drafts, name), { recursive: true });
    return shared;
}

/// Calls `use` with a page of a server in a new browser, and fails if the page violates its policy or throws. The server is
/// one of its own if it is to have options.
export async function inWorkbench(use, { browserOptions = {}, serverOptions = null } = {}) {
    const server = serverOptions ? await startServer(serverOptions) : await sharedServer();
    const { context, faults } = await newBrowser(browserOptions);
    try {
        const page = await opened(context, server.address);
        await use({ page, context, server });
        assert.deepEqual(faults, []);
    } finally {
        await context.close();
        if (serverOptions)
            await server.stop();
    }
}

/// Adds a section to the draft by the search box, and waits until it is in the editor.
export async function addSection(page, number) {
    await page.fill('#search', number);
    await page.waitForSelector('#search-results .option');
    await page.press('#search', 'Enter');
    await page.waitForFunction((wanted) => document.querySelector('#text-title').textContent.startsWith(`Sec. ${wanted}.`), number);
    await settled(page);
}

/// Selects words in the editor and types others over them.
export async function replaceWords(page, words, others) {
    await page.evaluate((wanted) => {
        const field = document.querySelector('#text');
        const at = field.value.indexOf(wanted);
        if (at < 0)
            throw new Error(`The editor does not have "${wanted}".`);
        field.focus();
        field.setSelectionRange(at, at + wanted.length);
    }, words);
    await page.keyboard.type(others);
}

/// Waits until what is at the right is about the words at the left.
export async function settled(page) {
    await page.waitForFunction(() => document.querySelector('#freshness').textContent === 'Up to date');
}

export async function saved(page) {
    await page.waitForFunction(() => document.querySelector('#save-state').textContent === 'Saved');
}

export const editorText = (page) => page.inputValue('#text');
export const verdict = (page) => page.textContent('#verdict');

/// Drops a file on the page, as from a file manager.
export async function dropFile(page, name, bytes) {
    const data = await page.evaluateHandle(([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], fileName));
        return transfer;
    }, [name, Buffer.from(bytes).toString('base64')]);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
