// What tests in a browser need. Without it, they end with 77 (skipped).
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function skip(reason) {
    const skipped = 77;
    console.log(`Skipped: ${reason}`);
    process.exit(skipped);
}

function findChromium() {
    const names = ['chromium', 'chromium-browser', 'google-chrome'];
    const folders = (process.env.PATH ?? '').split(delimiter);
    const known = process.env.NUTMEG_CHROMIUM ?? '';
    return [known, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(
        (path) => path !== '' && existsSync(path));
}

/// The path of Chromium. Ends the process if it is missing, or a package of package-lock.json.
export function requiredChromium() {
    const chromium = findChromium();
    if (chromium === undefined)
        skip('no Chromium (Debian package chromium)');
    for (const name of ['axe-core', 'playwright-core'])
        if (!existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url)))
            skip(`no ${name} (npm ci --ignore-scripts in tests/browser; ./dev test does it)`);
    return chromium;
}
