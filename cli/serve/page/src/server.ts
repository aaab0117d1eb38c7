// Requests to the server that gave the page.

import type { Finding } from './lines.js';

/** An answer that is an error, or no answer. */
export class ServerError extends Error {
    constructor(
        /** Of HTTP; 0 if there is no answer. */
        readonly status: number,
        /** What is wrong and what to do. */
        message: string,
        readonly findings: Finding[] = [],
        /** The version of a file that changed meanwhile. */
        readonly version: string | null = null) {
        super(message);
    }
}

const gone = 'Nutmeg does not answer. It may have been closed.';

async function errorOf(response: Response): Promise<ServerError> {
    try {
        const body = JSON.parse(await response.text()) as
            { error?: { message?: string; findings?: Finding[] }; findings?: Finding[]; version?: string };
        return new ServerError(response.status, body.error?.message ?? response.statusText,
            body.error?.findings ?? body.findings ?? [], body.version ?? null);
    } catch {
        return new ServerError(response.status, `The answer was "${response.status} ${response.statusText}".`);
    }
}

export interface Asked {
    method?: string;
    /** Sent as JSON if it is an object. */
    body?: string | Uint8Array | object;
    headers?: Record<string, string>;
    signal?: AbortSignal;
}

/** The answer of the server. Throws ServerError, and AbortError if the signal aborts it. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
    const headers: Record<string, string> = { ...asked.headers };
    let body = asked.body;
    if (body !== undefined && typeof body === 'object' && !(body instanceof Uint8Array)) {
        body = JSON.stringify(body);
        headers['Content-Type'] = 'application/json';
    }
    const request: RequestInit = { method: asked.method ?? 'GET', headers, cache: 'no-store' };
    if (body !== undefined)
        request.body = body as BodyInit;
    if (asked.signal)
        request.signal = asked.signal;
    let response: Response;
    try {
        response = await fetch(path, request);
    } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
            throw error;
        throw new ServerError(0, gone);
    }
    if (!response.ok)
        throw await errorOf(response);
    return response;
}

export async function askText(path: string, asked: Asked = {}): Promise<string> {
    const response = await ask(path, asked);
    try {
        return await response.text();
    } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
            throw error;
        throw new ServerError(0, gone);
    }
}

export async function askJson<Type>(path: string, asked: Asked = {}): Promise<Type> {
    return JSON.parse(await askText(path, asked)) as Type;
}

export type Progress = (what: string, done: number, all: number) => void;

/** Calls the handler with each event of a stream: its name and its data. */
async function readEvents(response: Response, onEvent: (name: string, data: string) => void): Promise<void> {
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
        const { done, value } = await reader.read();
        rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
        const blocks = rest.split(/\r?\n\r?\n/);
        rest = done ? '' : blocks.pop() ?? '';
        for (const block of blocks) {
            const fields = block.split(/\r?\n/);
            const of = (name: string) => fields.filter((field) => field.startsWith(`${name}:`))
                .map((field) => field.slice(name.length + 1).replace(/^ /, ''));
            onEvent(of('event')[0] ?? 'message', of('data').join('\n'));
        }
        if (done)
            return;
    }
}

/** The text of the answer to long work, which reports its progress on the way. */
export async function askLong(path: string, asked: Asked, onProgress: Progress): Promise<string> {
    const response = await ask(path, { ...asked, headers: { ...asked.headers, Accept: 'text/event-stream' } });
    if (!(response.headers.get('Content-Type') ?? '').startsWith('text/event-stream'))
        return response.text();
    let result: string | null = null;
    let failure: ServerError | null = null;
    try {
        await readEvents(response, (name, data) => {
            if (name === 'progress') {
                const { what, done, all } = JSON.parse(data) as { what: string; done: number; all: number };
                onProgress(what, done, all);
            } else if (name === 'result') {
                const answer = JSON.parse(data) as { status: number; body: string };
                result = answer.body;
                if (answer.status >= 400)
                    failure = failedResult(answer.status, answer.body);
            } else if (name === 'error') {
                failure = failedResult(500, data);
            }
        });
    } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
            throw error;
        throw new ServerError(0, gone);
    }
    if (failure)
        throw failure;
    if (result === null)
        throw new ServerError(0, gone);
    return result;
}

function failedResult(status: number, body: string): ServerError {
    try {
        const parsed = JSON.parse(body) as
            { error?: { status?: number; message?: string; findings?: Finding[] }; findings?: Finding[]; message?: string };
        return new ServerError(parsed.error?.status ?? status, parsed.error?.message ?? parsed.message ?? body,
            parsed.error?.findings ?? parsed.findings ?? []);
    } catch {
        return new ServerError(status, body);
    }
}
