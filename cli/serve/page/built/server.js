export class ServerError extends Error {
    status;
    findings;
    version;
    constructor(status, message, findings = [], version = null) {
        super(message);
        this.status = status;
        this.findings = findings;
        this.version = version;
    }
}
const gone = 'Nutmeg does not answer. It may have been closed.';
async function errorOf(response) {
    try {
        const body = JSON.parse(await response.text());
        return new ServerError(response.status, body.error?.message ?? response.statusText, body.error?.findings ?? body.findings ?? [], body.version ?? null);
    }
    catch {
        return new ServerError(response.status, `The answer was "${response.status} ${response.statusText}".`);
    }
}
export async function ask(path, asked = {}) {
    const headers = { ...asked.headers };
    let body = asked.body;
    if (body !== undefined && typeof body === 'object' && !(body instanceof Uint8Array)) {
        body = JSON.stringify(body);
        headers['Content-Type'] = 'application/json';
    }
    const request = { method: asked.method ?? 'GET', headers, cache: 'no-store' };
    if (body !== undefined)
        request.body = body;
    if (asked.signal)
        request.signal = asked.signal;
    let response;
    try {
        response = await fetch(path, request);
    }
    catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
            throw error;
        throw new ServerError(0, gone);
    }
    if (!response.ok)
        throw await errorOf(response);
    return response;
}
export async function askText(path, asked = {}) {
    const response = await ask(path, asked);
    try {
        return await response.text();
    }
    catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
            throw error;
        throw new ServerError(0, gone);
    }
}
export async function askJson(path, asked = {}) {
    return JSON.parse(await askText(path, asked));
}
async function readEvents(response, onEvent) {
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
        const { done, value } = await reader.read();
        rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
        const blocks = rest.split(/\r?\n\r?\n/);
        rest = done ? '' : blocks.pop() ?? '';
        for (const block of blocks) {
            const fields = block.split(/\r?\n/);
            const of = (name) => fields.filter((field) => field.startsWith(`${name}:`))
                .map((field) => field.slice(name.length + 1).replace(/^ /, ''));
            onEvent(of('event')[0] ?? 'message', of('data').join('\n'));
        }
        if (done)
            return;
    }
}
export async function askLong(path, asked, onProgress) {
    const response = await ask(path, { ...asked, headers: { ...asked.headers, Accept: 'text/event-stream' } });
    if (!(response.headers.get('Content-Type') ?? '').startsWith('text/event-stream'))
        return response.text();
    let result = null;
    let failure = null;
    try {
        await readEvents(response, (name, data) => {
            if (name === 'progress') {
                const { what, done, all } = JSON.parse(data);
                onProgress(what, done, all);
            }
            else if (name === 'result') {
                const answer = JSON.parse(data);
                result = answer.body;
                if (answer.status >= 400)
                    failure = failedResult(answer.status, answer.body);
            }
            else if (name === 'error') {
                failure = failedResult(500, data);
            }
        });
    }
    catch (error) {
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
function failedResult(status, body) {
    try {
        const parsed = JSON.parse(body);
        return new ServerError(parsed.error?.status ?? status, parsed.error?.message ?? parsed.message ?? body, parsed.error?.findings ?? parsed.findings ?? []);
    }
    catch {
        return new ServerError(status, body);
    }
}
