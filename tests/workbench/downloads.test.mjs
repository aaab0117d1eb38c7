// What is downloaded: the bill and the report, and that accepting the changes in Word gives the edited text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { addSection, dropFile, editorText, inWorkbench, output, replaceWords, saved, settled, source, verdict } from './workbench.mjs';

async function download(page, path) {
    if (!await page.isVisible('dialog'))
        await page.click('#open-downloads');
    const [given] = await Promise.all([page.waitForEvent('download'), page.click(`[data-download="${path}"]`)]);
    const file = join(output, given.suggestedFilename());
    await given.saveAs(file);
    return { file, name: given.suggestedFilename() };
}

const edit = async (page) => {
    await addSection(page, '99-3');
    await replaceWords(page, 'sixteen', 'eighteen');
    await settled(page);
};

test('accepting the changes of the downloaded Word report gives the edited text', async (t) => {
    await inWorkbench(async ({ page }) => {
        await edit(page);
        const { file } = await download(page, '/api/preview?format=docx');
        const run = spawnSync('/usr/bin/python3', ['-B', join(source, 'tests/workbench/accepted.py'), file], { encoding: 'utf8' });
        if (run.error || run.status === 77) {
            t.skip('LibreOffice or its Python bridge is missing');
            return;
        }
        assert.equal(run.status, 0, run.stderr);
        assert.deepEqual(JSON.parse(run.stdout), [(await editorText(page)).replaceAll('\n\n', '\n')]);
    });
});

test('the downloaded bill, dropped on a new draft, does the same to the law', async () => {
    await inWorkbench(async ({ page }) => {
        await edit(page);
        const effects = await page.textContent('#entries .parts');
        await page.click('#open-downloads');
        await page.fill('#set-title', 'An Act Concerning Age');
        await page.fill('#set-effective', 'July 1, 2027');
        await page.press('#set-effective', 'Tab');
        const { file, name } = await download(page, '/api/draft?format=docx');
        assert.equal(name, 'My draft.docx');
        await page.keyboard.press('Escape');
        await saved(page);
        await page.click('#open-drafts');
        await page.fill('#new-draft', 'Read back');
        await page.press('#new-draft', 'Enter');
        await page.waitForFunction(() => document.querySelector('#draft-name').textContent === 'Read back');
        await dropFile(page, 'bill.docx', readFileSync(file));
        await settled(page);
        assert.match(await page.textContent('#entries .badge'), /base matches/);
        assert.match(await page.textContent('#entries .meta'), /July 1, 2027/);
        assert.equal(await page.textContent('#entries .parts'), effects);
        assert.match(await verdict(page), /^1 change in law/);
    });
});

const kinds = [
    ['/api/draft?format=docx&tracked=1', /^PK/],
    ['/api/draft?format=html', /<html/i],
    ['/api/draft?format=text', /eighteen/],
    ['/api/draft?format=akn', /akomaNtoso/],
    ['/api/preview?format=html', /<html/i],
    ['/api/preview?format=markdown', /eighteen/],
    ['/api/preview?format=html&brief=1', /<html/i],
    ['/api/preview?format=docx&brief=1', /^PK/],
    ['/api/preview?format=jsonl', /^\{"act"/],
    ['/api/preview?format=sarif', /"version": ?"2\.1\.0"/],
];

test('each kind of download is given to the browser', async () => {
    await inWorkbench(async ({ page }) => {
        await edit(page);
        for (const [path, content] of kinds) {
            const { file } = await download(page, path);
            assert.match(readFileSync(file, 'latin1'), content, path);
        }
    });
});

test('an effective date that is none is refused in words', async () => {
    await inWorkbench(async ({ page }) => {
        await edit(page);
        await page.click('#open-downloads');
        await page.fill('#set-effective', 'someday');
        await page.press('#set-effective', 'Tab');
        await page.click('[data-download="/api/draft?format=html"]');
        await page.waitForSelector('.dialog-message.bad');
        assert.match(await page.textContent('.dialog-message.bad'), /someday/);
    });
});
