import { jsonLines } from '../lines.js';
import { ask, askLong, askText, ServerError } from '../server.js';
export const noPreview = { lines: [], findings: [], failure: '', isGone: false, leftOut: [] };
const afterKey = 30;
const restAfter = 250;
const retryAfter = 2000;
export class PreviewRunner {
    handlers;
    wanted = 0;
    isRunning = false;
    timer = 0;
    restTimer = 0;
    rest = null;
    constructor(handlers) {
        this.handlers = handlers;
    }
    update(wait = afterKey) {
        ++this.wanted;
        this.rest?.abort();
        window.clearTimeout(this.restTimer);
        window.clearTimeout(this.timer);
        this.handlers.onStale();
        this.timer = window.setTimeout(() => void this.run(), wait);
    }
    async run() {
        if (this.isRunning)
            return;
        this.isRunning = true;
        const number = this.wanted;
        let input = this.handlers.input([]);
        let preview = input.body === null ? noPreview : await quickPreview(input);
        const unreadable = preview.failure === '' ? [] : [...new Set(preview.findings.map(({ file }) => file))];
        if (unreadable.length > 0) {
            const others = this.handlers.input(unreadable);
            if (others.body !== null && others.body !== input.body) {
                const { findings } = preview;
                input = others;
                preview = await quickPreview(others);
                preview = { ...preview, findings: [...findings, ...preview.findings], leftOut: unreadable };
            }
        }
        this.isRunning = false;
        const isCurrent = number === this.wanted;
        this.handlers.onPreview(preview, isCurrent);
        if (!isCurrent) {
            window.clearTimeout(this.timer);
            void this.run();
        }
        else if (preview.isGone) {
            this.timer = window.setTimeout(() => void this.run(), retryAfter);
        }
        else if (input.body !== null && preview.lines.length > 0) {
            this.restTimer = window.setTimeout(() => void this.runRest(input, number), restAfter);
        }
    }
    async runRest(input, number) {
        const abort = new AbortController();
        this.rest = abort;
        try {
            const [preview] = await Promise.all([
                askLong(address(input), { method: 'POST', body: input.body, headers: json, signal: abort.signal }, (what, done, all) => number === this.wanted && this.handlers.onProgress(all > 0
                    ? `${what}: ${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}` : what)),
                lintOf(input, abort.signal).then((found) => number === this.wanted && this.handlers.onLint(found)),
            ]);
            if (number === this.wanted)
                this.handlers.onRest(linesOf(preview).lines.map(({ line }) => line), '');
        }
        catch (error) {
            if (number === this.wanted && !abort.signal.aborted)
                this.handlers.onRest(null, error instanceof Error ? error.message : String(error));
        }
    }
}
const json = { 'Content-Type': 'application/json' };
function address({ on }) {
    return `/api/preview?format=jsonl${on === '' ? '' : `&on=${encodeURIComponent(on)}`}`;
}
function linesOf(body) {
    const sources = body.split('\n').filter((line) => line !== '');
    const lines = [];
    const findings = [];
    for (const source of sources) {
        const line = JSON.parse(source);
        if (line.redline === undefined)
            findings.push(...line.findings ?? []);
        else
            lines.push({ line, source });
    }
    return { lines, findings };
}
async function quickPreview(input) {
    try {
        const body = await askText(`${address(input)}&impact=0`, { method: 'POST', body: input.body, headers: json });
        return { ...noPreview, ...linesOf(body) };
    }
    catch (error) {
        const isServer = error instanceof ServerError;
        return { ...noPreview, findings: isServer ? error.findings : [], failure: error instanceof Error ? error.message : String(error),
            isGone: isServer && (error.status === 0 || error.status === 403) };
    }
}
async function lintOf({ lintBody }, signal) {
    if (lintBody === null)
        return [];
    try {
        const response = await ask('/api/lint', { method: 'POST', body: lintBody, headers: json, signal });
        return jsonLines(await response.text()).filter((line) => line.message !== undefined);
    }
    catch (error) {
        if (error instanceof ServerError && error.status === 422)
            return [];
        throw error;
    }
}
