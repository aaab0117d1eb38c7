// The draft that the page shows: its files in order, its settings, and what the user does to them.

import { allowedName, DraftFile, editableText, fileOf, instructionsName, kindOf, settingsName } from './draft_file.js';
import { listFiles, readFile } from './folder.js';
import { copiesOf, dropCopy } from './local_copies.js';
import { Saver } from './saver.js';
import { sectionFile } from './section_text.js';
import type { ShownSection } from '../lines.js';
import { editBetween, UndoHistory, type Step } from './undo.js';

export interface Settings {
    title: string;
    purpose: string;
    effective: string;
    session: string;
    /** "1": the bill has the sections, too, whose citations it makes wrong, conformed. */
    conforming: string;
    /** "1": "as amended by this act" is added after citations of sections that the bill amends. */
    mark_amended: string;
    /** ISO 8601; empty: all that the draft does. */
    on: string;
}

const noSettings: Settings = { title: '', purpose: '', effective: '', session: '', conforming: '', mark_amended: '', on: '' };

/** What changed: the words of a file, the list of files, the settings, or only what is saved. */
export type DraftEvent = { what: 'words'; file: DraftFile; by: 'editor' | 'undo' | 'others'; at?: number }
    | { what: 'files'; /** Files that others removed. */ removed?: string } | { what: 'settings' } | { what: 'saved' } | { what: 'conflict'; file: DraftFile };

export class Draft {
    files: DraftFile[] = [];
    settings: Settings = { ...noSettings };
    /** Files whose unsaved words the browser had kept. */
    recovered: string[] = [];
    readonly saver: Saver;
    private readonly history: UndoHistory;
    private readonly settingsFile = new DraftFile(settingsName, 'settings', '');

    constructor(readonly name: string, private readonly onEvent: (event: DraftEvent) => void) {
        this.history = new UndoHistory(name);
        this.saver = new Saver(name, () => [...this.files, ...(this.settingsFile.text === '' ? [] : [this.settingsFile])],
            () => onEvent({ what: 'saved' }), (file) => this.meet(file));
    }

    /** Another draft is shown from now on; what is not saved yet still is. */
    close(): void {
        this.history.close();
    }

    get canUndo(): boolean {
        return this.history.canUndo;
    }

    get canRedo(): boolean {
        return this.history.canRedo;
    }

    file(name: string): DraftFile | undefined {
        return this.files.find((file) => file.name === name);
    }

    /** Reads the draft from its folder, with what the browser kept of words that were not saved. */
    async open(): Promise<void> {
        const copies = copiesOf(this.name);
        const listed = await listFiles(this.name);
        const read = await Promise.all(listed.map(async ({ name, version }) => {
            const file = fileOf(name, await readFile(this.name, name));
            file.version = version;
            file.saved = file.content;
            return file;
        }));
        for (const file of read) {
            if (file.kind === 'settings')
                Object.assign(this.settingsFile, { text: file.text, saved: file.text, version: file.version });
            else
                this.files.push(file);
        }
        for (const [name, copy] of copies)
            this.recover(name, copy.text, copy.base);
        this.readSettings();
        this.onEvent({ what: 'files' });
    }

    private recover(name: string, text: string | null, base: string | null): void {
        const file = name === settingsName ? this.settingsFile : this.file(name);
        if (text === null || file?.text === text || (name === settingsName && file?.version !== base)) {
            if (text === null && file?.version === base && file)
                this.remove(file);
            else
                dropCopy(this.name, name);
            return;
        }
        if (!file) {
            const made = textFile(name, text);
            this.files.push(made);
            this.recovered.push(made.label);
            this.saver.changed(made);
        } else if (file.version === base) {
            file.text = text;
            if (name !== settingsName)
                this.recovered.push(file.label);
            this.saver.changed(file);
        } else {
            file.theirs = { text: file.text, version: file.version as string };
            file.text = text;
            this.onEvent({ what: 'conflict', file });
        }
    }

    private readSettings(): void {
        try {
            const { order, ...settings } = JSON.parse(this.settingsFile.text || '{}') as Partial<Settings> & { order?: string[] };
            for (const key of Object.keys(noSettings) as (keyof Settings)[])
                this.settings[key] = typeof settings[key] === 'string' ? settings[key] : '';
            const place = (file: DraftFile) => {
                const at = order?.indexOf(file.name) ?? -1;
                return at < 0 ? Number.MAX_SAFE_INTEGER : at;
            };
            this.files.sort((one, other) => place(one) - place(other));
        } catch {
            this.settings = { ...noSettings };
        }
    }

    private saveSettings(): void {
        this.settingsFile.text = `${JSON.stringify({ ...this.settings, order: this.files.map((file) => file.name) }, null, 2)}\n`;
        if (this.settingsFile.isDirty)
            this.saver.changed(this.settingsFile);
    }

    changeSettings(changed: Partial<Settings>): void {
        Object.assign(this.settings, changed);
        this.saveSettings();
        this.onEvent({ what: 'settings' });
    }

    /** Adds the law's text of a section, to be edited; or finds it in the draft. */
    addSection(section: ShownSection): DraftFile {
        const name = `${section.citation}.txt`;
        return this.file(name) ?? this.add(textFile(name, sectionFile(section)));
    }

    /** Adds a section that the law does not have, without words yet. */
    addNewSection(number: string): DraftFile {
        const name = `${number}.txt`;
        return this.file(name) ?? this.add(textFile(name, sectionFile({ heading: `Sec. ${number}. (NEW)`, text: '' })));
    }

    addInstructions(): DraftFile {
        return this.file(instructionsName) ?? this.add(new DraftFile(instructionsName, 'instructions', ''));
    }

    /** Adds a dropped file; one with the same name replaces the file that has it. */
    addDropped(dropped: string, bytes: Uint8Array): { file: DraftFile; isReplaced: boolean } {
        const name = allowedName(dropped === settingsName ? `bill-${dropped}` : dropped);
        const known = this.file(name);
        const text = editableText(name, bytes);
        if (!known)
            return { file: this.add(fileOf(name, bytes)), isReplaced: false };
        if (text !== null && known.isText)
            this.setText(known, text, 'undo');
        else
            this.setBytes(known, bytes);
        return { file: known, isReplaced: true };
    }

    /** Replaces a document. Undo does not know it; the earlier versions do. */
    setBytes(file: DraftFile, bytes: Uint8Array): void {
        file.replaceBytes(bytes);
        this.saver.changed(file);
        this.onEvent({ what: 'files' });
    }

    private add(file: DraftFile): DraftFile {
        this.put(file, this.files.length);
        this.history.add({ kind: 'add', ...fileStep(file, this.files.length - 1) });
        return file;
    }

    private put(file: DraftFile, index: number): void {
        this.files.splice(index, 0, file);
        this.saver.changed(file);
        this.saveSettings();
        this.onEvent({ what: 'files' });
    }

    remove(file: DraftFile): void {
        this.history.add({ kind: 'remove', ...fileStep(file, this.files.indexOf(file)) });
        this.take(file);
    }

    private take(file: DraftFile): void {
        this.files = this.files.filter((other) => other !== file);
        this.saver.removed(file);
        this.saveSettings();
        this.onEvent({ what: 'files' });
    }

    /** The user changed the words of a file. */
    setText(file: DraftFile, text: string, by: 'editor' | 'undo' = 'editor'): void {
        if (file.text === text)
            return;
        this.history.add(editBetween(file.name, file.text, text, Date.now()));
        file.text = text;
        this.saver.changed(file);
        this.onEvent({ what: 'words', file, by });
    }

    /** Takes the last step back. Returns the file that it was about, if the draft has it. */
    undo(): DraftFile | null {
        return this.apply(this.history.undo(), true);
    }

    redo(): DraftFile | null {
        return this.apply(this.history.redo(), false);
    }

    private apply(step: Step | null, isBack: boolean): DraftFile | null {
        if (!step)
            return null;
        const known = this.file(step.file);
        if (step.kind === 'edit')
            return known ? this.applyEdit(known, step.at, isBack ? step.inserted : step.removed, isBack ? step.removed : step.inserted) : null;
        if ((step.kind === 'add') === isBack) {
            if (known)
                this.take(known);
            return null;
        }
        if (known)
            return known;
        const file = step.bytes ? new DraftFile(step.file, 'document', '', step.bytes) : textFile(step.file, step.text);
        this.put(file, Math.min(step.index, this.files.length));
        return file;
    }

    private applyEdit(file: DraftFile, at: number, from: string, to: string): DraftFile | null {
        if (file.text.slice(at, at + from.length) !== from) {
            this.history.forget(file.name); // the words are not those of the step
            return null;
        }
        file.text = file.text.slice(0, at) + to + file.text.slice(at + from.length);
        this.saver.changed(file);
        this.onEvent({ what: 'words', file, by: 'undo', at: at + to.length });
        return file;
    }

    private meet(file: DraftFile): void {
        if (file !== this.settingsFile) {
            this.onEvent({ what: 'conflict', file });
            return;
        }
        // Both orders have the files that both have; the settings of the page that is used last remain.
        file.version = file.theirs?.version ?? null;
        file.theirs = null;
        this.saver.changed(file);
    }

    /** The user decided which words the file keeps; the others remain an earlier version. */
    settle(file: DraftFile, keepsOurs: boolean): void {
        if (!file.theirs)
            return;
        const { text, version } = file.theirs;
        file.theirs = null;
        file.version = version;
        file.saved = text;
        if (keepsOurs) {
            this.saver.changed(file);
        } else {
            file.text = text;
            this.history.forget(file.name);
            dropCopy(this.name, file.name);
            this.onEvent({ what: 'words', file, by: 'others' });
        }
        this.onEvent({ what: 'saved' });
    }

    /** Takes over what others changed in the folder where nothing is changed here. */
    async refresh(): Promise<void> {
        const before = this.saver.changes;
        const listed = await listFiles(this.name);
        if (this.saver.changes !== before)
            return; // the list may be older than what was saved meanwhile
        let isOther = false;
        for (const { name, version } of listed) {
            const file = name === settingsName ? this.settingsFile : this.file(name);
            if (this.saver.isRemoving(name) || file && (file.version === version || file.isDirty || file.isSaving || file.theirs))
                continue;
            isOther = await this.takeOver(name, version, file) || isOther;
        }
        const names = new Set(listed.map(({ name }) => name));
        const removed = this.files.filter((file) => !names.has(file.name) && !file.isDirty && !file.isSaving);
        if (removed.length > 0)
            this.files = this.files.filter((file) => !removed.includes(file));
        if (isOther || removed.length > 0) {
            this.readSettings();
            this.onEvent({ what: 'files', ...removed.length > 0 ? { removed: removed.map(({ label }) => label).join(', ') } : {} });
        }
    }

    /** Whether the list of files changed by it. */
    private async takeOver(name: string, version: string, file: DraftFile | undefined): Promise<boolean> {
        const before = file?.text;
        const bytes = await readFile(this.name, name);
        const text = editableText(name, bytes);
        if (file && file.text !== before)
            return false; // changed here meanwhile
        if (!file) {
            const made = fileOf(name, bytes);
            made.version = version;
            made.saved = made.content;
            this.files.push(made);
            return true;
        }
        file.version = version;
        if (!file.isText || text === null)
            file.replaceBytes(bytes);
        file.saved = file.isText ? text ?? '' : bytes;
        if (text !== null && file.text !== text) {
            file.text = text;
            this.history.forget(file.name);
            if (file !== this.settingsFile)
                this.onEvent({ what: 'words', file, by: 'others' });
        }
        return file === this.settingsFile || !file.isText;
    }
}

function textFile(name: string, text: string): DraftFile {
    return new DraftFile(name, kindOf(name, text), text);
}

function fileStep(file: DraftFile, index: number) {
    return { file: file.name, text: file.text, index, ...(file.bytes ? { bytes: file.bytes } : {}) };
}
