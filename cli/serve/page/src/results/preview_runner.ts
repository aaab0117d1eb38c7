// Asks the server for the preview of the draft while the user types: at once without the rest of the law, and, when
// the keys rest, with what else the changes touch and with lint. One request of each kind is running at most.

import { jsonLines, type Finding, type PreviewLine } from '../lines.js';
import { ask, askLong, askText, ServerError } from '../server.js';

/** What the page shows of the draft. */
export interface Preview {
    lines: { line: PreviewLine; source: string }[];
    /** Of files that cannot be read. */
    findings: Finding[];
    /** Why there is no preview; empty if there is one. */
    failure: string;
    isGone: boolean;
    /** Files that cannot be read: the preview is without them. */
    leftOut: string[];
}

export const noPreview: Preview = { lines: [], findings: [], failure: '', isGone: false, leftOut: [] };

export interface PreviewInput {
    /** The body of the request; null if there is nothing to preview. */
    body: string | null;
    /** The same of the files that lint reads, which are all but instructions. */
    lintBody: string | null;
    on: string;
}

export interface PreviewHandlers {
    /** What to preview, without these files. */
    input: (leftOut: readonly string[]) => PreviewInput;
    onStale: () => void;
    onPreview: (preview: Preview, isCurrent: boolean) => void;
    onProgress: (words: string) => void;
    /** With what else the changes touch; null and why, if it cannot be found. */
    onRest: (lines: PreviewLine[] | null, failure: string) => void;
    onLint: (findings: Finding[]) => void;
}

const afterKey = 30;
const restAfter = 250;
const retryAfter = 2000;

export class PreviewRunner {
    private wanted = 0;
    private isRunning = false;
    private timer = 0;
    private restTimer = 0;
    private rest: AbortController | null = null;

    constructor(private readonly handlers: PreviewHandlers) {}

    /** The draft changed. */
    update(wait = afterKey): void {
        ++this.wanted;
        this.rest?.abort();
        window.clearTimeout(this.restTimer);
        window.clearTimeout(this.timer);
        this.handlers.onStale();
        this.timer = window.setTimeout(() => void this.run(), wait);
    }

    private async run(): Promise<void> {
        if (this.isRunning)
            return; // it starts again when it is done
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
        } else if (preview.isGone) {
            this.timer = window.setTimeout(() => void this.run(), retryAfter);
        } else if (input.body !== null && preview.lines.length > 0) {
            this.restTimer = window.setTimeout(() => void this.runRest(input, number), restAfter);
        }
    }

    private async runRest(input: PreviewInput, number: number): Promise<void> {
        const abort = new AbortController();
        this.rest = abort;
        try {
            const [preview] = await Promise.all([
                askLong(address(input), { method: 'POST', body: input.body as string, headers: json, signal: abort.signal },
                    (what, done, all) => number === this.wanted && this.handlers.onProgress(all > 0
                        ? `${what}: ${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}` : what)),
                lintOf(input, abort.signal).then((found) => number === this.wanted && this.handlers.onLint(found)),
            ]);
            if (number === this.wanted)
                this.handlers.onRest(linesOf(preview).lines.map(({ line }) => line), '');
        } catch (error) {
            if (number === this.wanted && !abort.signal.aborted)
                this.handlers.onRest(null, error instanceof Error ? error.message : String(error));
        }
    }
}

const json = { 'Content-Type': 'application/json' };

function address({ on }: PreviewInput): string {
    return `/api/preview?format=jsonl${on === '' ? '' : `&on=${encodeURIComponent(on)}`}`;
}

function linesOf(body: string): Pick<Preview, 'lines' | 'findings'> {
    const sources = body.split('\n').filter((line) => line !== '');
    const lines: Preview['lines'] = [];
    const findings: Finding[] = [];
    for (const source of sources) {
        const line = JSON.parse(source) as PreviewLine;
        if (line.redline === undefined)
            findings.push(...line.findings ?? []); // the last line: files that cannot be read
        else
            lines.push({ line, source });
    }
    return { lines, findings };
}

async function quickPreview(input: PreviewInput): Promise<Preview> {
    try {
        const body = await askText(`${address(input)}&impact=0`, { method: 'POST', body: input.body as string, headers: json });
        return { ...noPreview, ...linesOf(body) };
    } catch (error) {
        const isServer = error instanceof ServerError;
        return { ...noPreview, findings: isServer ? error.findings : [], failure: error instanceof Error ? error.message : String(error),
            isGone: isServer && (error.status === 0 || error.status === 403) };
    }
}

/** The findings of lint. What cannot be read is a finding of the preview already. */
async function lintOf({ lintBody }: PreviewInput, signal: AbortSignal): Promise<Finding[]> {
    if (lintBody === null)
        return [];
    try {
        const response = await ask('/api/lint', { method: 'POST', body: lintBody, headers: json, signal });
        return jsonLines<Finding & { findings?: Finding[] }>(await response.text()).filter((line) => line.message !== undefined);
    } catch (error) {
        if (error instanceof ServerError && error.status === 422)
            return [];
        throw error;
    }
}
