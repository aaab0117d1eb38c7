// The draft folder: the part of the API about drafts and their files.

import { ask, askJson, ServerError } from '../server.js';

export interface DraftSummary {
    name: string;
    files: number;
    changed: string;
}

export interface FileSummary {
    name: string;
    size: number;
    version: string;
}

export interface FileVersion {
    version: string;
    saved: string;
    size: number;
}

function draftPath(draft: string): string {
    return `/api/drafts/${encodeURIComponent(draft)}`;
}

function filePath(draft: string, file: string): string {
    return `${draftPath(draft)}/${encodeURIComponent(file)}`;
}

export async function listDrafts(): Promise<DraftSummary[]> {
    return (await askJson<{ drafts: DraftSummary[] }>('/api/drafts')).drafts;
}

export async function listFiles(draft: string): Promise<FileSummary[]> {
    return (await askJson<{ files: FileSummary[] }>(draftPath(draft))).files;
}

/** False if there is one with this name. */
export async function makeDraft(draft: string): Promise<boolean> {
    try {
        await ask(draftPath(draft), { method: 'PUT' });
        return true;
    } catch (error) {
        if (error instanceof ServerError && error.status === 409)
            return false;
        throw error;
    }
}

export async function removeDraft(draft: string): Promise<void> {
    await ask(draftPath(draft), { method: 'DELETE' });
}

export async function readFile(draft: string, file: string): Promise<Uint8Array> {
    return new Uint8Array(await (await ask(filePath(draft, file))).arrayBuffer());
}

export async function readText(draft: string, file: string): Promise<string> {
    return new TextDecoder().decode(await readFile(draft, file));
}

/** The condition that the file is what it was when it was read; that there is none, if it was not there. */
function unchanged(version: string | null): Record<string, string> {
    return version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
}

/** Saves the file and returns its version. Throws ServerError 412 if others changed it. */
export async function saveFile(draft: string, file: string, content: string | Uint8Array,
    version: string | null): Promise<string> {
    const answer = await askJson<{ version: string }>(filePath(draft, file),
        { method: 'PUT', body: content, headers: { ...unchanged(version), 'Content-Type': 'application/octet-stream' } });
    return answer.version;
}

export async function removeFile(draft: string, file: string, version: string): Promise<void> {
    await ask(filePath(draft, file), { method: 'DELETE', headers: unchanged(version) });
}

export async function listVersions(draft: string, file: string): Promise<FileVersion[]> {
    return (await askJson<{ versions: FileVersion[] }>(`${filePath(draft, file)}/versions`)).versions;
}

export async function readVersion(draft: string, file: string, version: string): Promise<Uint8Array> {
    const response = await ask(`${filePath(draft, file)}/versions/${encodeURIComponent(version)}`);
    return new Uint8Array(await response.arrayBuffer());
}
