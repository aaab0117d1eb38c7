// The scripts of the page that are committed are those that its source gives: node check_built.mjs PAGE_FOLDER OUTPUT_DIR.
// Ends with 77 (skipped) if the compiler of package-lock.json is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [page, output] = process.argv.slice(2);
if (output === undefined)
    throw new Error('usage: node check_built.mjs PAGE_FOLDER OUTPUT_DIR');
const compiler = join(page, 'node_modules/typescript/bin/tsc');
if (!existsSync(compiler)) {
    console.log('Skipped: no typescript (npm ci --ignore-scripts in cli/serve/page; ./dev test does it)');
    process.exit(77);
}

function scripts(folder) {
    return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js')).sort();
}

rmSync(output, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', page, '--outDir', output], { stdio: 'inherit' });
const [made, committed] = [scripts(output), scripts(join(page, 'built'))];
const differ = [...new Set([...made, ...committed])].filter((name) => !made.includes(name) || !committed.includes(name)
    || readFileSync(join(output, name), 'utf8') !== readFileSync(join(page, 'built', name), 'utf8'));
if (made.length === 0 || differ.length > 0) {
    console.log(`These files of cli/serve/page/built are not what the source gives; run ./dev page: ${differ.join(' ')}`);
    process.exit(1);
}
console.log(`${made.length} files are what the source gives.`);
