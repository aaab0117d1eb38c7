import { allowedName, DraftFile, editableText, fileOf, instructionsName, kindOf, settingsName } from './draft_file.js';
import { listFiles, readFile } from './folder.js';
import { copiesOf, dropCopy } from './local_copies.js';
import { Saver } from './saver.js';
import { sectionFile } from './section_text.js';
import { editBetween, UndoHistory } from './undo.js';
const noSettings = { title: '', purpose: '', effective: '', session: '', conforming: '', mark_amended: '', on: '' };
export class Draft {
    name;
    onEvent;
    files = [];
    settings = { ...noSettings };
    recovered = [];
    saver;
    history;
    settingsFile = new DraftFile(settingsName, 'settings', '');
    constructor(name, onEvent) {
        this.name = name;
        this.onEvent = onEvent;
        this.history = new UndoHistory(name);
        this.saver = new Saver(name, () => [...this.files, ...(this.settingsFile.text === '' ? [] : [this.settingsFile])], () => onEvent({ what: 'saved' }), (file) => this.meet(file));
    }
    close() {
        this.history.close();
    }
    get canUndo() {
        return this.history.canUndo;
    }
    get canRedo() {
        return this.history.canRedo;
    }
    file(name) {
        return this.files.find((file) => file.name === name);
    }
    async open() {
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
    recover(name, text, base) {
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
        }
        else if (file.version === base) {
            file.text = text;
            if (name !== settingsName)
                this.recovered.push(file.label);
            this.saver.changed(file);
        }
        else {
            file.theirs = { text: file.text, version: file.version };
            file.text = text;
            this.onEvent({ what: 'conflict', file });
        }
    }
    readSettings() {
        try {
            const { order, ...settings } = JSON.parse(this.settingsFile.text || '{}');
            for (const key of Object.keys(noSettings))
                this.settings[key] = typeof settings[key] === 'string' ? settings[key] : '';
            const place = (file) => {
                const at = order?.indexOf(file.name) ?? -1;
                return at < 0 ? Number.MAX_SAFE_INTEGER : at;
            };
            this.files.sort((one, other) => place(one) - place(other));
        }
        catch {
            this.settings = { ...noSettings };
        }
    }
    saveSettings() {
        this.settingsFile.text = `${JSON.stringify({ ...this.settings, order: this.files.map((file) => file.name) }, null, 2)}\n`;
        if (this.settingsFile.isDirty)
            this.saver.changed(this.settingsFile);
    }
    changeSettings(changed) {
        Object.assign(this.settings, changed);
        this.saveSettings();
        this.onEvent({ what: 'settings' });
    }
    addSection(section) {
        const name = `${section.citation}.txt`;
        return this.file(name) ?? this.add(textFile(name, sectionFile(section)));
    }
    addNewSection(number) {
        const name = `${number}.txt`;
        return this.file(name) ?? this.add(textFile(name, sectionFile({ heading: `Sec. ${number}. (NEW)`, text: '' })));
    }
    addInstructions() {
        return this.file(instructionsName) ?? this.add(new DraftFile(instructionsName, 'instructions', ''));
    }
    addDropped(dropped, bytes) {
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
    setBytes(file, bytes) {
        file.replaceBytes(bytes);
        this.saver.changed(file);
        this.onEvent({ what: 'files' });
    }
    add(file) {
        this.put(file, this.files.length);
        this.history.add({ kind: 'add', ...fileStep(file, this.files.length - 1) });
        return file;
    }
    put(file, index) {
        this.files.splice(index, 0, file);
        this.saver.changed(file);
        this.saveSettings();
        this.onEvent({ what: 'files' });
    }
    remove(file) {
        this.history.add({ kind: 'remove', ...fileStep(file, this.files.indexOf(file)) });
        this.take(file);
    }
    take(file) {
        this.files = this.files.filter((other) => other !== file);
        this.saver.removed(file);
        this.saveSettings();
        this.onEvent({ what: 'files' });
    }
    setText(file, text, by = 'editor') {
        if (file.text === text)
            return;
        this.history.add(editBetween(file.name, file.text, text, Date.now()));
        file.text = text;
        this.saver.changed(file);
        this.onEvent({ what: 'words', file, by });
    }
    undo() {
        return this.apply(this.history.undo(), true);
    }
    redo() {
        return this.apply(this.history.redo(), false);
    }
    apply(step, isBack) {
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
    applyEdit(file, at, from, to) {
        if (file.text.slice(at, at + from.length) !== from) {
            this.history.forget(file.name);
            return null;
        }
        file.text = file.text.slice(0, at) + to + file.text.slice(at + from.length);
        this.saver.changed(file);
        this.onEvent({ what: 'words', file, by: 'undo', at: at + to.length });
        return file;
    }
    meet(file) {
        if (file !== this.settingsFile) {
            this.onEvent({ what: 'conflict', file });
            return;
        }
        file.version = file.theirs?.version ?? null;
        file.theirs = null;
        this.saver.changed(file);
    }
    settle(file, keepsOurs) {
        if (!file.theirs)
            return;
        const { text, version } = file.theirs;
        file.theirs = null;
        file.version = version;
        file.saved = text;
        if (keepsOurs) {
            this.saver.changed(file);
        }
        else {
            file.text = text;
            this.history.forget(file.name);
            dropCopy(this.name, file.name);
            this.onEvent({ what: 'words', file, by: 'others' });
        }
        this.onEvent({ what: 'saved' });
    }
    async refresh() {
        const before = this.saver.changes;
        const listed = await listFiles(this.name);
        if (this.saver.changes !== before)
            return;
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
    async takeOver(name, version, file) {
        const before = file?.text;
        const bytes = await readFile(this.name, name);
        const text = editableText(name, bytes);
        if (file && file.text !== before)
            return false;
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
function textFile(name, text) {
    return new DraftFile(name, kindOf(name, text), text);
}
function fileStep(file, index) {
    return { file: file.name, text: file.text, index, ...(file.bytes ? { bytes: file.bytes } : {}) };
}
