// Bills are dropped: Word files, web pages, several together.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { addSection, dropFile, inWorkbench, output, program, replaceWords, sample, saved, settled, source, verdict } from './workbench.mjs';

/// A bill in Word that raises an age in section 99-3, made by nutmeg draft.
function wordBill(name) {
    const [changed, bill] = [join(output, `${name}.htm`), join(output, `${name}.docx`)];
    const page = readFileSync(join(sample, 'chap_990.htm'), 'utf8');
    writeFileSync(changed, page.replace('A person sixteen years of age', 'A person eighteen years of age'));
    execFileSync(program, ['draft', join(sample, 'chap_990.htm'), changed, '--session', '2026', '--format', 'docx', '-o', bill], { stdio: 'pipe' });
    return bill;
}

const example = (name) => readFileSync(join(source, 'examples', name));

test('a Word bill is dropped, and its effect is shown', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'age.docx', readFileSync(wordBill('good')));
        await settled(page);
        assert.match(await page.textContent('#entries'), /The age changes from “sixteen years of age” to “eighteen years of age”\./);
        assert.match(await page.textContent('#entries .badge'), /base matches/);
        assert.equal(await page.locator('#findings .findings').count(), 0);
    });
});

test('a Word bill that does not restate the law: the finding is above everything', async () => {
    const bill = wordBill('altered');
    execFileSync('python3', [join(source, 'tests/workbench/word_bill.py'), bill, 'for payment, takes part', 'for money, takes part']);
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'altered.docx', readFileSync(bill));
        await page.waitForSelector('#findings .severity.problem');
        assert.match(await page.textContent('#entries .badge.bad'), /base mismatch/);
        assert.match(await page.textContent('#entries .unmarked'), /payment[^]*money/);
        const [findings, entries] = await Promise.all(['#findings', '#entries'].map((one) => page.locator(one).boundingBox()));
        assert.ok(findings.y < entries.y);
    });
});

test('a bill that is chosen in the file dialog is the same as a dropped one', async () => {
    await inWorkbench(async ({ page }) => {
        await page.setInputFiles('#choose-bills', join(source, 'examples/02-age-eighteen.htm'));
        await settled(page);
        assert.match(await page.textContent('#files'), /02-age-eighteen\.htm/);
        assert.match(await verdict(page), /changes in law/);
    });
});

test('a bill dropped again under its name replaces the one before', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'bill.htm', example('02-age-eighteen.htm'));
        await settled(page);
        await saved(page);
        await dropFile(page, 'bill.htm', example('08-higher-penalty.htm'));
        await page.waitForSelector('#notice-dropped');
        await settled(page);
        assert.equal(await page.locator('#files li').count(), 1);
        assert.doesNotMatch(await page.textContent('#entries'), /eighteen/);
        await saved(page);
        await page.click('#text-meta button >> text=Earlier versions');
        await page.locator('.versions .file').last().click();
        await page.click('text=Restore this version');
        await page.waitForFunction(() => /eighteen/.test(document.querySelector('#entries').textContent));
    });
});

test('of several files, what the one in the middle does is open, and its sections lead there', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-5');
        await replaceWords(page, 'five thousand dollars', 'nine thousand dollars');
        await settled(page);
        await dropFile(page, '02-age-eighteen.htm', example('02-age-eighteen.htm'));
        await page.waitForSelector('#document .file');
        await settled(page);
        const open = () => page.locator('#entries .entry[open] h3').allTextContents();
        assert.ok(!(await open()).includes('99-5'), (await open()).join());
        assert.ok((await open()).some((title) => title.startsWith('99-3')));
        await page.click('#document .file >> nth=1');
        assert.match(await page.evaluate(() => document.activeElement.textContent), /99-12l/);
        await page.click('#files .file >> nth=0');
        assert.deepEqual(await open(), ['99-5']);
    });
});

test('two bills that change the same words: the conflict is above everything', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'lower-fine.htm', example('together/lower-fine.htm'));
        await settled(page);
        await addSection(page, '99-5');
        await replaceWords(page, 'five thousand dollars', 'nine thousand dollars');
        await page.waitForSelector('#findings >> text=/1 conflict|conflicts/');
        assert.match(await page.textContent('#findings'), /three[^]*nine|nine[^]*three/);
        await page.waitForSelector('.dates');
    });
});

test('two bills are compared', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'lower-fine.htm', example('together/lower-fine.htm'));
        await dropFile(page, '02-age-eighteen.htm', example('02-age-eighteen.htm'));
        await settled(page);
        await page.click('#compare-part summary');
        await page.click('#compare-part button');
        await page.waitForSelector('.compared .entry');
        const titles = await page.locator('.compared .entry h3').allTextContents();
        assert.ok(titles.includes('99-5') && titles.includes('99-3'), titles.join());
        await dropFile(page, 'lower-fine.htm', example('08-higher-penalty.htm'));
        await page.waitForSelector('.compared >> text=The draft has changed since this comparison');
        await page.click('#compare-part button[type=submit]');
        await page.waitForFunction(() => !/has changed since|Comparing/.test(document.querySelector('.compared').textContent));
    });
});

test('a file that cannot be read is a finding, and the others are shown', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, '02-age-eighteen.htm', example('02-age-eighteen.htm'));
        await dropFile(page, 'broken.docx', Buffer.from('PK\u0003\u0004 this is no Word file'));
        await page.waitForSelector('#findings .severity.problem');
        await settled(page);
        assert.match(await page.textContent('#findings'), /broken\.docx/);
        assert.match(await page.textContent('#failure'), /Shown without broken\.docx/);
        assert.match(await page.textContent('#entries'), /eighteen years of age/);
    });
});

test('a new section of a bill has its effective date', async () => {
    await inWorkbench(async ({ page }) => {
        const bill = `<p>AN ACT CONCERNING GATES.</p><p>Be it enacted by the Senate and House of Representatives in General Assembly convened:</p>
            <p>Section 1. (NEW) (<i>Effective October 1, 2026</i>) Each keeper shall paint a gate.</p>`;
        await dropFile(page, 'gates.htm', Buffer.from(`<html><body>${bill}</body></html>`));
        await settled(page);
        assert.match(await page.textContent('#entries .meta'), /effective October 1, 2026/);
    });
});

test('a finding about a file says what to do on the page, and a finding of lint its rule', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'letter.txt', Buffer.from('Hello world, this is no bill.'));
        await page.waitForSelector('#findings .severity.problem');
        assert.match(await page.textContent('#findings'), /Begin a section as amended with its heading/);
        assert.doesNotMatch(await page.textContent('#findings'), /--as/);
        await page.click('#files .remove');
        const bill = example('08-higher-penalty.htm').toString().replace(/<u>([a-z])/, 'x<u>$1');
        await dropFile(page, 'part.htm', Buffer.from(bill));
        await page.waitForSelector('#findings >> text=Whole words are marked, never parts of words.');
    });
});
