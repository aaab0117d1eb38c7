import { ask, askJson, ServerError } from '../server.js';
function draftPath(draft) {
    return `/api/drafts/${encodeURIComponent(draft)}`;
}
function filePath(draft, file) {
    return `${draftPath(draft)}/${encodeURIComponent(file)}`;
}
export async function listDrafts() {
    return (await askJson('/api/drafts')).drafts;
}
export async function listFiles(draft) {
    return (await askJson(draftPath(draft))).files;
}
export async function makeDraft(draft) {
    try {
        await ask(draftPath(draft), { method: 'PUT' });
        return true;
    }
    catch (error) {
        if (error instanceof ServerError && error.status === 409)
            return false;
        throw error;
    }
}
export async function removeDraft(draft) {
    await ask(draftPath(draft), { method: 'DELETE' });
}
export async function readFile(draft, file) {
    return new Uint8Array(await (await ask(filePath(draft, file))).arrayBuffer());
}
export async function readText(draft, file) {
    return new TextDecoder().decode(await readFile(draft, file));
}
function unchanged(version) {
    return version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
}
export async function saveFile(draft, file, content, version) {
    const answer = await askJson(filePath(draft, file), { method: 'PUT', body: content, headers: { ...unchanged(version), 'Content-Type': 'application/octet-stream' } });
    return answer.version;
}
export async function removeFile(draft, file, version) {
    await ask(filePath(draft, file), { method: 'DELETE', headers: unchanged(version) });
}
export async function listVersions(draft, file) {
    return (await askJson(`${filePath(draft, file)}/versions`)).versions;
}
export async function readVersion(draft, file, version) {
    const response = await ask(`${filePath(draft, file)}/versions/${encodeURIComponent(version)}`);
    return new Uint8Array(await response.arrayBuffer());
}
