// Nothing is lost: on reload, when the server is killed, and when it starts again.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { addSection, editorText, inWorkbench, newBrowser, opened, replaceWords, saved, settled, startServer } from './workbench.mjs';

const file = ({ drafts }) => join(drafts, 'My draft', '99-3.txt');

test('a reload right after a key loses nothing', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await saved(page);
        await replaceWords(page, 'sixteen', 'eighteen');
        await page.reload();
        await page.waitForSelector('body[data-ready]');
        await settled(page);
        assert.match(await editorText(page), /^\(a\) A person eighteen years/);
        await saved(page);
        assert.match(readFileSync(file(server), 'utf8'), /A person eighteen years/);
    });
});

test('undo goes on after a reload', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await replaceWords(page, 'sixteen', 'eighteen');
        await saved(page);
        await page.reload();
        await page.waitForSelector('body[data-ready]');
        for (let presses = 0; presses < 12 && !(await editorText(page)).startsWith('(a) A person sixteen'); ++presses)
            await page.click('#undo');
        assert.match(await editorText(page), /^\(a\) A person sixteen years/);
    });
});

test('kill -9 and a new start lose nothing', async () => {
    const server = await startServer();
    const { context, faults } = await newBrowser();
    const page = await opened(context, server.address);
    await addSection(page, '99-3');
    await saved(page);
    await server.kill();
    await replaceWords(page, 'sixteen', 'eighteen');
    await page.waitForFunction(() => document.querySelector('#save-state').textContent === 'Not saved');
    await page.waitForSelector('#notice-server');
    assert.match(await page.textContent('#freshness'), /Not current/);
    const again = await startServer({ port: server.port, drafts: server.drafts });
    const other = await opened(context, again.address);
    assert.match(await editorText(other), /^\(a\) A person eighteen years/);
    await saved(other);
    assert.match(readFileSync(file(server), 'utf8'), /A person eighteen years/);
    // The page before has the new cookie now, and goes on.
    await page.waitForFunction(() => document.querySelector('#save-state').textContent === 'Saved', null, { timeout: 15000 });
    await settled(page);
    assert.match(await editorText(page), /^\(a\) A person eighteen years/);
    assert.deepEqual(faults, []);
    await context.close();
    await again.stop();
});

test('a file that another program changed while the server was gone: both texts are there', async () => {
    const server = await startServer();
    const { context } = await newBrowser();
    const page = await opened(context, server.address);
    await addSection(page, '99-3');
    await saved(page);
    await server.kill();
    await replaceWords(page, 'sixteen', 'eighteen');
    await page.close();
    const words = readFileSync(file(server), 'utf8');
    writeFileSync(file(server), words.replace('for payment', 'for money'));
    const again = await startServer({ port: server.port, drafts: server.drafts });
    const other = await opened(context, again.address);
    await other.waitForSelector('#conflict-title');
    assert.match(await editorText(other), /eighteen[^]*for payment/);
    assert.match(await other.inputValue('#conflict textarea'), /sixteen[^]*for money/);
    assert.match(readFileSync(file(server), 'utf8'), /for money/);
    await other.reload();
    await other.waitForSelector('#conflict-title');
    assert.match(await editorText(other), /eighteen[^]*for payment/);
    await context.close();
    await again.stop();
});

test('a section that another program writes into the folder is in the draft', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await saved(page);
        writeFileSync(join(server.drafts, 'My draft', '99-6.txt'), 'Sec. 99-6. Defenses barred.\n\nNo defense is barred.\n');
        await page.waitForFunction(() => document.querySelectorAll('#files li').length === 2);
        await page.waitForFunction(() => [...document.querySelectorAll('#entries h3')].some((one) => one.textContent === '99-6'));
        rmSync(join(server.drafts, 'My draft', '99-6.txt'));
        await page.waitForFunction(() => document.querySelectorAll('#files li').length === 1);
    });
});

test('drafts have names, and a removed one is not deleted', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await page.click('#open-drafts');
        await page.fill('#new-draft', '../escape');
        await page.press('#new-draft', 'Enter');
        assert.match(await page.textContent('.dialog-message'), /letters, digits/);
        await page.fill('#new-draft', 'Second');
        await page.press('#new-draft', 'Enter');
        await page.waitForFunction(() => document.querySelector('#draft-name').textContent === 'Second');
        assert.equal(await page.locator('#files li').count(), 0);
        await page.click('#open-drafts');
        await page.click('.drafts >> text=My draft');
        await page.waitForFunction(() => document.querySelectorAll('#files li').length === 1);
        await page.click('#open-drafts');
        await page.click('[aria-label="Remove Second"]');
        await page.waitForFunction(() => /\.trash/.test(document.querySelector('.dialog-message').textContent));
        assert.ok(!existsSync(join(server.drafts, 'Second')));
    });
});
