// Saves files into the draft folder: half a second after the last key, one request for each file at a time, and
// again after the server was gone. Until a file is saved, the browser keeps a copy.

import { ServerError } from '../server.js';
import type { DraftFile } from './draft_file.js';
import { listFiles, readText, removeFile, saveFile } from './folder.js';
import { dropCopy, keepCopy } from './local_copies.js';

export type SaveState = 'saved' | 'saving' | 'gone' | 'refused' | 'failed' | 'conflict';

const pause = 400;
const longestWait = 5000;

export class Saver {
    private readonly timers = new Map<string, number>();
    private readonly removals = new Map<string, string>();
    private wait = 0;
    private retryTimer = 0;
    private failure: SaveState | null = null;
    /** What the server said when it could not save. */
    message = '';
    /** Whether the browser keeps copies of what is not saved. */
    keepsCopies = true;
    /** Counts requests that change the folder, when they begin and when they end. */
    changes = 0;

    constructor(
        private readonly draft: string,
        private readonly files: () => DraftFile[],
        private readonly onState: () => void,
        private readonly onConflict: (file: DraftFile) => void) {}

    get state(): SaveState {
        if (this.failure)
            return this.failure;
        const all = this.files();
        if (all.some((file) => file.theirs))
            return 'conflict';
        return all.some((file) => file.isDirty || file.isSaving) || this.removals.size > 0 ? 'saving' : 'saved';
    }

    /** The file has other words now. */
    changed(file: DraftFile): void {
        if (file.isText)
            this.keepsCopies = keepCopy(this.draft, file.name, { text: file.text, base: file.version, at: Date.now() });
        this.schedule(file, pause);
        this.onState();
    }

    /** The file is no longer part of the draft. */
    removed(file: DraftFile): void {
        window.clearTimeout(this.timers.get(file.name));
        if (file.version === null) {
            dropCopy(this.draft, file.name);
            return;
        }
        keepCopy(this.draft, file.name, { text: null, base: file.version, at: Date.now() });
        this.removals.set(file.name, file.version);
        void this.remove(file.name);
    }

    /** Whether the file is being removed from the folder. */
    isRemoving(name: string): boolean {
        return this.removals.has(name);
    }

    /** Saves what is not yet saved, now. */
    retry(): void {
        window.clearTimeout(this.retryTimer);
        for (const file of this.files())
            if (file.isDirty && !file.theirs)
                this.schedule(file, 0);
        for (const name of this.removals.keys())
            void this.remove(name);
    }

    private schedule(file: DraftFile, after: number): void {
        window.clearTimeout(this.timers.get(file.name));
        this.timers.set(file.name, window.setTimeout(() => void this.save(file), after));
    }

    private async save(file: DraftFile): Promise<void> {
        if (file.isSaving || file.theirs || !file.isDirty || !this.files().includes(file))
            return;
        await this.removalOf(file);
        file.isSaving = true;
        this.onState();
        const content = file.content;
        ++this.changes;
        try {
            file.version = await saveFile(this.draft, file.name, content, file.version);
            this.isSaved(file, content);
        } catch (error) {
            if (error instanceof ServerError && error.status === 412)
                await this.meet(file, content);
            else
                this.failed(error);
        } finally {
            file.isSaving = false;
            ++this.changes;
        }
        if (file.isDirty && !file.theirs && !this.failure)
            this.schedule(file, 0);
        this.onState();
    }

    private isSaved(file: DraftFile, content: string | Uint8Array): void {
        this.worked();
        file.saved = content;
        if (!file.isText)
            return;
        if (!file.isDirty)
            dropCopy(this.draft, file.name);
        else
            keepCopy(this.draft, file.name, { text: file.text, base: file.version, at: Date.now() });
    }

    /** Others changed the file: takes their version for ours if the words are the same. */
    private async meet(file: DraftFile, content: string | Uint8Array): Promise<void> {
        try {
            const { version, theirs } = await this.theirsOf(file);
            if (theirs === null) {
                file.version = null; // they removed it: saving it again makes it
            } else if (!file.isText) {
                file.version = version; // documents are not edited here: the one that was dropped last is meant
            } else if (theirs === content) {
                file.version = version;
                this.isSaved(file, content);
            } else {
                file.theirs = { text: theirs, version: version as string };
                this.onConflict(file);
            }
        } catch (error) {
            this.failed(error);
        }
    }

    private async theirsOf(file: DraftFile): Promise<{ version: string | null; theirs: string | null }> {
        const found = (await listFiles(this.draft)).find(({ name }) => name === file.name);
        return found
            ? { version: found.version, theirs: file.isText ? await readText(this.draft, file.name) : '' }
            : { version: null, theirs: null };
    }

    private async remove(name: string): Promise<void> {
        const version = this.removals.get(name);
        if (version === undefined)
            return;
        ++this.changes;
        try {
            await removeFile(this.draft, name, version);
            this.worked();
        } catch (error) {
            // 412: others changed it, so it stays. 404: it is gone already.
            if (!(error instanceof ServerError && (error.status === 412 || error.status === 404))) {
                this.failed(error);
                return;
            }
        }
        ++this.changes;
        this.removals.delete(name);
        if (!this.files().some((file) => file.name === name))
            dropCopy(this.draft, name);
        this.onState();
    }

    /** A file that comes back is saved after its removal. */
    private async removalOf(file: DraftFile): Promise<void> {
        if (!this.removals.has(file.name))
            return;
        file.version = null;
        await this.remove(file.name);
    }

    private worked(): void {
        this.failure = null;
        this.wait = 0;
        this.message = '';
    }

    private failed(error: unknown): void {
        const status = error instanceof ServerError ? error.status : -1;
        this.failure = status === 0 ? 'gone' : status === 403 ? 'refused' : 'failed';
        this.message = error instanceof Error ? error.message : String(error);
        this.wait = Math.min(longestWait, Math.max(1000, this.wait * 2));
        window.clearTimeout(this.retryTimer);
        this.retryTimer = window.setTimeout(() => {
            this.failure = this.state === 'saved' ? null : this.failure;
            const kept = this.failure;
            this.failure = null;
            this.retry();
            this.failure = kept;
        }, this.wait);
        this.onState();
    }
}
