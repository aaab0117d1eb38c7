// The states that a page must be clear about.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addSection, dropFile, inWorkbench, replaceWords, settled, verdict } from './workbench.mjs';

test('the sample statutes in use are named', async () => {
    await inWorkbench(async ({ page }) => {
        assert.match(await page.textContent('#notice-sample'), /sample statutes/);
    });
});

test('an unchanged section is no change, and says so', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        assert.equal(await verdict(page), 'No change in law');
        assert.match(await page.textContent('#files'), /No change in law/);
    });
});

test('a section that does not exist is a message with sections near it', async () => {
    await inWorkbench(async ({ page }) => {
        await page.fill('#search', '99-3zz');
        await page.waitForSelector('#search-message >> text=Nothing found');
        await page.press('#search', 'Enter');
        await page.waitForSelector('#notice-section');
        assert.match(await page.textContent('#notice-section'), /no section 99-3zz.*99-3/);
    });
});

test('a file that is too large is refused in words, and the others are read', async () => {
    await inWorkbench(async ({ page }) => {
        await page.evaluate(() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(33 * 1024 * 1024)], 'large.pdf'));
            document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        });
        await page.waitForSelector('#notice-dropped');
        assert.match(await page.textContent('#notice-dropped'), /Too large: large\.pdf/);
        assert.equal(await page.locator('#files li').count(), 0);
    });
});

test('a file that cannot be read leaves no result, and says why', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'broken.docx', Buffer.from('PK\u0003\u0004 no Word file'));
        await page.waitForSelector('#failure .notice');
        assert.match(await page.textContent('#results'), /broken\.docx/);
        assert.equal(await verdict(page), 'Result');
    });
});

test('while an answer is awaited, the result says that it is old', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await page.route('**/api/preview**', async (route) => {
            await new Promise((resume) => setTimeout(resume, 700));
            await route.continue();
        });
        await replaceWords(page, 'sixteen', 'eighteen');
        assert.match(await page.textContent('#freshness'), /Updating/);
        assert.ok(await page.evaluate(() => document.querySelector('#results').classList.contains('stale')));
        await settled(page);
        assert.ok(!await page.evaluate(() => document.querySelector('#results').classList.contains('stale')));
    });
});

test('an address with a percent sign that means nothing, and one of a draft that is gone, are no dead ends', async () => {
    await inWorkbench(async ({ page, server }) => {
        await addSection(page, '99-3');
        await page.goto(new URL('/?draft=Gone', server.address).href);
        await page.waitForSelector('#notice-draft');
        assert.match(await page.textContent('#notice-draft'), /no draft "Gone".*"My draft"/);
        await page.goto(new URL('/s/99-3%', server.address).href).catch(() => undefined);
        await page.goto(new URL('/s/nothing', server.address).href);
        await page.waitForSelector('#reader-title');
    });
});

test('a text in another encoding is read as it is, and not edited', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'old.txt', Buffer.from('Sec. 99-3. Prostitution.\n\n(a) A person of \u00a7 99.\n', 'latin1'));
        await page.waitForSelector('#document .card');
        assert.ok(await page.isHidden('#text'));
    });
});
