// The packages of tests/browser/package-lock.json, which these tests share.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../browser/package.json', import.meta.url));

/// Where the package has the file.
export function packageFile(name) {
    return require.resolve(name);
}

export const { chromium } = require('playwright-core');
