// A section is edited, and the page shows what that does to the law.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { addSection, dropFile, editorText, inWorkbench, replaceWords, saved, settled, verdict } from './workbench.mjs';

const age = 'The age changes from “sixteen years of age” to “eighteen years of age”.';

test('an edit shows its redline, its effect and what else it touches', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        assert.equal(await verdict(page), 'No change in law');
        await replaceWords(page, 'sixteen', 'eighteen');
        await settled(page);
        assert.equal(await verdict(page), '1 change in law');
        assert.match(await page.textContent('#entries .effect'), new RegExp(age));
        assert.equal(await page.textContent('#entries del .cut'), 'sixteen');
        assert.equal(await page.textContent('#entries ins'), 'eighteen');
        await page.waitForSelector('.impact-place :is(.parts, .quiet)');
    });
});

test('a citation that the draft makes wrong is conformed with one click', async () => {
    await inWorkbench(async ({ page }) => {
        await page.click('#add-instructions');
        await page.waitForSelector('#text:focus');
        await page.keyboard.type('In section 99-5, repeal subsection (d) and redesignate subsections (e) to (g), inclusive, as subsections (d) to (f), inclusive.');
        await page.waitForSelector('.impact-place:not(.old) .conform');
        const offered = await page.textContent('.conform');
        assert.match(offered, /99-6/);
        await page.click('.conform button');
        await page.waitForFunction(() => /99-6/.test(document.querySelector('#text').value));
        await page.waitForFunction(() => [...document.querySelectorAll('#entries .entry h3')].some((one) => one.textContent.startsWith('99-6')));
        await page.waitForFunction(() => document.querySelectorAll('.impact-place:not(.old)').length > 1 && !/99-6/.test([...document.querySelectorAll('.conform')].map((one) => one.textContent).join()));
    });
});

test('a click on an effect selects its words in the editor and marks them in the redline', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-5');
        await replaceWords(page, 'five thousand dollars', 'three thousand dollars');
        await settled(page);
        await page.click('#entries .effect');
        const chosen = () => page.evaluate(() => {
            const field = document.querySelector('#text');
            return field.value.slice(field.selectionStart, field.selectionEnd);
        });
        assert.match(await chosen(), /three thousand dollars/);
        assert.ok(await page.evaluate(() => [...CSS.highlights.get('shown-words')].some((range) => range.toString().includes('three'))));
        await page.keyboard.press('Escape');
        assert.ok(await page.evaluate(() => document.activeElement.classList.contains('effect')));
    });
});

test('undo and redo go through all sections', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await replaceWords(page, 'sixteen', 'eighteen');
        await addSection(page, '99-5');
        await replaceWords(page, 'five thousand', 'three thousand');
        const undo = async (until) => {
            for (let presses = 0; presses < 20 && !await until(); ++presses)
                await page.click('#undo');
            assert.ok(await until());
        };
        await undo(async () => (await editorText(page)).includes('five thousand dollars'));
        await undo(async () => !(await page.textContent('#files')).includes('99-5'));
        await undo(async () => (await editorText(page)).startsWith('(a) A person sixteen'));
        for (let presses = 0; presses < 20 && !await page.isDisabled('#redo'); ++presses)
            await page.click('#redo');
        assert.match(await editorText(page), /three thousand/);
        await settled(page);
        assert.equal(await verdict(page), '2 changes in law');
    });
});

test('the Enter key makes a paragraph, and Backspace joins it again', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        const before = await editorText(page);
        await page.focus('#text');
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Enter');
        await page.keyboard.type('(f) New.');
        assert.ok((await editorText(page)).endsWith('misdemeanor.\n\n(f) New.'));
        await settled(page);
        assert.match(await page.textContent('#provisions'), /\(f\) New\.\s*added/);
        for (let presses = 0; presses < '(f) New.'.length + 1; ++presses)
            await page.keyboard.press('Backspace');
        assert.equal(await editorText(page), before);
    });
});

test('a click in the tree of provisions goes to its words', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await page.click('#provisions button[title="(b)(2)"]');
        const at = await page.evaluate(() => document.querySelector('#text').selectionStart);
        assert.ok((await editorText(page)).slice(at).startsWith('(2) under the control'));
    });
});

test('instructions are applied, and an instruction that is not understood is a finding', async () => {
    await inWorkbench(async ({ page }) => {
        await page.click('#add-instructions');
        await page.waitForSelector('#text:focus');
        await page.keyboard.type('raise the age in 99-3(a) from sixteen to eighteen');
        await settled(page);
        assert.match(await page.textContent('#entries'), new RegExp(age));
        await page.keyboard.press('Enter');
        await page.keyboard.type('In section 99-3, strike "no such words"');
        await page.waitForSelector('#findings .severity.problem');
    });
});

test('a draft is plain files that the command line reads too', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await replaceWords(page, 'sixteen', 'eighteen');
        await saved(page);
        const words = readFileSync(join(server.drafts, 'My draft', '99-3.txt'), 'utf8');
        assert.ok(words.startsWith('Sec. 99-3. Prostitution: Class A misdemeanor.\n\n(a) A person eighteen years'));
        assert.ok(words.endsWith('class A misdemeanor.\n'));
        const settings = JSON.parse(readFileSync(join(server.drafts, 'My draft', 'draft.json'), 'utf8'));
        assert.deepEqual(settings.order, ['99-3.txt']);
    });
});

test('sections are switched and removed', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await addSection(page, '99-5');
        await page.click('#files .file >> nth=0');
        assert.match(await page.textContent('#text-title'), /^Sec\. 99-3\./);
        await page.click('#files .remove >> nth=0');
        assert.equal(await page.locator('#files li').count(), 1);
        assert.match(await page.textContent('#text-title'), /^Sec\. 99-5\./);
    });
});

test('an earlier version is shown and restored', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await saved(page);
        await replaceWords(page, 'sixteen', 'eighteen');
        await saved(page);
        await page.click('text=Earlier versions');
        await page.locator('.versions .file').last().click();
        await page.waitForSelector('dialog textarea:visible');
        await page.click('text=Restore this version');
        assert.match(await editorText(page), /^\(a\) A person sixteen/);
        await page.click('#undo');
        assert.match(await editorText(page), /^\(a\) A person eighteen/);
    });
});

test('words that look like markup are words', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await replaceWords(page, 'sixteen', '<img src=x onerror=alert(1)><i>eighteen</i>');
        await settled(page);
        assert.equal(await page.locator('#right img, #right i').count(), 0);
        await dropFile(page, '<i>bill</i>.txt', Buffer.from('no bill'));
        assert.equal(await page.locator('#files i').count(), 0);
    });
});

test('a paragraph before the first one is saved as it is typed', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await page.focus('#text');
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Enter');
        await page.keyboard.type('One two');
        await saved(page);
        assert.match(readFileSync(join(server.drafts, 'My draft', '99-3.txt'), 'utf8'), /^Sec\. 99-3\. [^\n]+\n\n\n\nOne two\n\n\(a\) A person/);
    });
});

test('a section without words offers its repeal', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await page.focus('#text');
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Delete');
        await page.click('text=Repeal 99-3');
        await page.waitForFunction(() => /Section 99-3 is repealed\./.test(document.querySelector('#text').value));
        await settled(page);
        assert.match(await page.textContent('#entries'), /The section is repealed/);
        assert.doesNotMatch(await page.textContent('#files'), /No text|99-3/);
    });
});

test('a section that does not exist is written as a new one, and the bill has it as new', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3zz');
        await page.press('#search', 'Enter');
        await page.click('text=Write 99-3zz as a new section');
        await page.waitForSelector('#text:focus');
        await page.keyboard.type('A person who paints a gate is guilty of a class C misdemeanor.');
        await settled(page);
        assert.match(await page.textContent('#entries'), /The section is added|Section added|is new/);
        const bill = await page.evaluate(async () => (await (await fetch('/api/draft?format=text', { method: 'POST',
            body: JSON.stringify({ files: [{ name: '99-3zz.txt', text: `Sec. 99-3zz. (NEW)\n\n${document.querySelector('#text').value}\n` }] }) })).text()));
        assert.match(bill, /\(NEW\)/);
    });
});
