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
        assert.match(await page.textContent('#notice-section'), /There is no section 99-3zz.*99-3/);
        await page.click('#notice-section >> text=Add 99-3');
        await page.waitForFunction(() => document.querySelector('#text-title').textContent.startsWith('Sec. 99-3.'));
        assert.equal(await page.locator('#notice-section').count(), 0);
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

test('an empty file is not added, and that is said', async () => {
    await inWorkbench(async ({ page }) => {
        await dropFile(page, 'empty.htm', Buffer.alloc(0));
        await page.waitForSelector('#notice-unread');
        assert.match(await page.textContent('#notice-unread'), /empty\.htm is empty/);
        assert.equal(await page.locator('#files li').count(), 0);
    });
});

test('the page of a section is that of the address, although an earlier answer comes later', async () => {
    await inWorkbench(async ({ page }) => {
        await page.route('**/api/section?citation=99-3', async (route) => {
            await new Promise((resume) => setTimeout(resume, 400));
            await route.continue();
        });
        const go = (address) => page.evaluate((to) => {
            history.pushState(null, '', to);
            dispatchEvent(new PopStateEvent('popstate'));
        }, address);
        await go('/s/99-3');
        await go('/s/99-5');
        await page.waitForSelector('#reader-title');
        await page.waitForTimeout(700);
        assert.match(await page.textContent('#reader-title'), /^Sec\. 99-5\./);
    });
});

test('a draft that is opened shows nothing of the one before', async () => {
    await inWorkbench(async ({ page }) => {
        await addSection(page, '99-3');
        await replaceWords(page, 'sixteen', 'eighteen');
        await settled(page);
        await page.route('**/api/drafts/Other', async (route) => {
            if (route.request().method() === 'GET')
                await new Promise((resume) => setTimeout(resume, 600));
            await route.continue();
        });
        await page.click('#open-drafts');
        await page.fill('#new-draft', 'Other');
        await page.press('#new-draft', 'Enter');
        await page.waitForFunction(() => document.querySelector('#draft-name').textContent === 'Other');
        await page.waitForTimeout(200);
        assert.equal(await page.textContent('#entries'), '');
    });
});
