import { copiesOf, dropCopy, recall, remember } from './local_copies.js';
const most = 400;
const pause = 1500;
export function editBetween(file, old, text, time) {
    const shorter = Math.min(old.length, text.length);
    let start = 0;
    while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start))
        ++start;
    let end = 0;
    while (end < shorter - start && old.charCodeAt(old.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
        ++end;
    return { kind: 'edit', file, at: start, removed: old.slice(start, old.length - end),
        inserted: text.slice(start, text.length - end), time };
}
function merged(last, step) {
    if (last?.kind !== 'edit' || last.file !== step.file || step.time - last.time > pause)
        return null;
    if (step.removed === '' && step.at === last.at + last.inserted.length && !/\s$/.test(last.inserted))
        return { ...last, inserted: last.inserted + step.inserted, time: step.time };
    if (step.inserted === '' && last.inserted === '' && step.at + step.removed.length === last.at)
        return { ...step, removed: step.removed + last.removed };
    return null;
}
function keptName(draft) {
    return `undo/${draft}`;
}
export function forgetDraft(draft) {
    remember(keptName(draft), null);
    for (const file of copiesOf(draft).keys())
        dropCopy(draft, file);
}
export class UndoHistory {
    draft;
    done = [];
    undone = [];
    timer = 0;
    keepNow = () => this.keep();
    constructor(draft) {
        this.draft = draft;
        try {
            const kept = JSON.parse(recall(keptName(draft)) ?? '{}');
            this.done = kept.done ?? [];
            this.undone = kept.undone ?? [];
        }
        catch {
        }
        window.addEventListener('pagehide', this.keepNow);
    }
    close() {
        window.removeEventListener('pagehide', this.keepNow);
        window.clearTimeout(this.timer);
        this.keep();
    }
    get canUndo() {
        return this.done.length > 0;
    }
    get canRedo() {
        return this.undone.length > 0;
    }
    add(step) {
        const both = step.kind === 'edit' ? merged(this.done[this.done.length - 1], step) : null;
        if (both)
            this.done[this.done.length - 1] = both;
        else
            this.done.push(step);
        this.done.splice(0, Math.max(0, this.done.length - most));
        this.undone = [];
        this.keepSoon();
    }
    undo() {
        return this.move(this.done, this.undone);
    }
    redo() {
        return this.move(this.undone, this.done);
    }
    forget(file) {
        const others = (step) => step.file !== file;
        this.done = this.done.filter(others);
        this.undone = this.undone.filter(others);
        this.keepSoon();
    }
    move(from, to) {
        const step = from.pop();
        if (!step)
            return null;
        to.push(step);
        this.keepSoon();
        return step;
    }
    keepSoon() {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.keep(), 300);
    }
    keep() {
        const texts = (step) => step.kind === 'edit' || step.bytes === undefined;
        remember(keptName(this.draft), JSON.stringify({ done: this.done.filter(texts).slice(-100), undone: this.undone.filter(texts).slice(-100) }));
    }
}
