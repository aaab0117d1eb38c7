import { ServerError } from '../server.js';
import { listFiles, readText, removeFile, saveFile } from './folder.js';
import { dropCopy, keepCopy } from './local_copies.js';
const pause = 400;
const longestWait = 5000;
export class Saver {
    draft;
    files;
    onState;
    onConflict;
    timers = new Map();
    removals = new Map();
    wait = 0;
    retryTimer = 0;
    failure = null;
    message = '';
    keepsCopies = true;
    changes = 0;
    constructor(draft, files, onState, onConflict) {
        this.draft = draft;
        this.files = files;
        this.onState = onState;
        this.onConflict = onConflict;
    }
    get state() {
        if (this.failure)
            return this.failure;
        const all = this.files();
        if (all.some((file) => file.theirs))
            return 'conflict';
        return all.some((file) => file.isDirty || file.isSaving) || this.removals.size > 0 ? 'saving' : 'saved';
    }
    changed(file) {
        if (file.isText)
            this.keepsCopies = keepCopy(this.draft, file.name, { text: file.text, base: file.version, at: Date.now() });
        this.schedule(file, pause);
        this.onState();
    }
    removed(file) {
        window.clearTimeout(this.timers.get(file.name));
        if (file.version === null) {
            dropCopy(this.draft, file.name);
            return;
        }
        keepCopy(this.draft, file.name, { text: null, base: file.version, at: Date.now() });
        this.removals.set(file.name, file.version);
        void this.remove(file.name);
    }
    isRemoving(name) {
        return this.removals.has(name);
    }
    retry() {
        window.clearTimeout(this.retryTimer);
        for (const file of this.files())
            if (file.isDirty && !file.theirs)
                this.schedule(file, 0);
        for (const name of this.removals.keys())
            void this.remove(name);
    }
    schedule(file, after) {
        window.clearTimeout(this.timers.get(file.name));
        this.timers.set(file.name, window.setTimeout(() => void this.save(file), after));
    }
    async save(file) {
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
        }
        catch (error) {
            if (error instanceof ServerError && error.status === 412)
                await this.meet(file, content);
            else
                this.failed(error);
        }
        finally {
            file.isSaving = false;
            ++this.changes;
        }
        if (file.isDirty && !file.theirs && !this.failure)
            this.schedule(file, 0);
        this.onState();
    }
    isSaved(file, content) {
        this.worked();
        file.saved = content;
        if (!file.isText)
            return;
        if (!file.isDirty)
            dropCopy(this.draft, file.name);
        else
            keepCopy(this.draft, file.name, { text: file.text, base: file.version, at: Date.now() });
    }
    async meet(file, content) {
        try {
            const { version, theirs } = await this.theirsOf(file);
            if (theirs === null) {
                file.version = null;
            }
            else if (!file.isText) {
                file.version = version;
            }
            else if (theirs === content) {
                file.version = version;
                this.isSaved(file, content);
            }
            else {
                file.theirs = { text: theirs, version: version };
                this.onConflict(file);
            }
        }
        catch (error) {
            this.failed(error);
        }
    }
    async theirsOf(file) {
        const found = (await listFiles(this.draft)).find(({ name }) => name === file.name);
        return found
            ? { version: found.version, theirs: file.isText ? await readText(this.draft, file.name) : '' }
            : { version: null, theirs: null };
    }
    async remove(name) {
        const version = this.removals.get(name);
        if (version === undefined)
            return;
        ++this.changes;
        try {
            await removeFile(this.draft, name, version);
            this.worked();
        }
        catch (error) {
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
    async removalOf(file) {
        if (!this.removals.has(file.name))
            return;
        file.version = null;
        await this.remove(file.name);
    }
    worked() {
        this.failure = null;
        this.wait = 0;
        this.message = '';
    }
    failed(error) {
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
