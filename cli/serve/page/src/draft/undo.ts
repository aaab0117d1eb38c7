// Undo and redo over all files of a draft, kept over reloads.

import { copiesOf, dropCopy, recall, remember } from './local_copies.js';

export interface EditStep {
    kind: 'edit';
    file: string;
    at: number;
    removed: string;
    inserted: string;
    time: number;
}

/** A file was added to the draft, or removed from it. */
export interface FileStep {
    kind: 'add' | 'remove';
    file: string;
    text: string;
    /** Only of a document; not kept over reloads. */
    bytes?: Uint8Array;
    index: number;
}

export type Step = EditStep | FileStep;

const most = 400;
const pause = 1500;

/** The change from one text to another. */
export function editBetween(file: string, old: string, text: string, time: number): EditStep {
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

/** Typing that goes on: one step with what was typed just before, up to the end of a word. */
function merged(last: Step | undefined, step: EditStep): EditStep | null {
    if (last?.kind !== 'edit' || last.file !== step.file || step.time - last.time > pause)
        return null;
    if (step.removed === '' && step.at === last.at + last.inserted.length && !/\s$/.test(last.inserted))
        return { ...last, inserted: last.inserted + step.inserted, time: step.time };
    if (step.inserted === '' && last.inserted === '' && step.at + step.removed.length === last.at)
        return { ...step, removed: step.removed + last.removed };
    return null;
}

function keptName(draft: string): string {
    return `undo/${draft}`;
}

/** Forgets what the browser keeps of a draft that was removed: one with its name that is made later is another draft. */
export function forgetDraft(draft: string): void {
    remember(keptName(draft), null);
    for (const file of copiesOf(draft).keys())
        dropCopy(draft, file);
}

export class UndoHistory {
    private done: Step[] = [];
    private undone: Step[] = [];
    private timer = 0;
    private readonly keepNow = () => this.keep();

    constructor(private readonly draft: string) {
        try {
            const kept = JSON.parse(recall(keptName(draft)) ?? '{}') as { done?: Step[]; undone?: Step[] };
            this.done = kept.done ?? [];
            this.undone = kept.undone ?? [];
        } catch {
            // Without what was kept, undo starts here.
        }
        window.addEventListener('pagehide', this.keepNow);
    }

    /** Keeps the steps for the last time. */
    close(): void {
        window.removeEventListener('pagehide', this.keepNow);
        window.clearTimeout(this.timer);
        this.keep();
    }

    get canUndo(): boolean {
        return this.done.length > 0;
    }

    get canRedo(): boolean {
        return this.undone.length > 0;
    }

    add(step: Step): void {
        const both = step.kind === 'edit' ? merged(this.done[this.done.length - 1], step) : null;
        if (both)
            this.done[this.done.length - 1] = both;
        else
            this.done.push(step);
        this.done.splice(0, Math.max(0, this.done.length - most));
        this.undone = [];
        this.keepSoon();
    }

    undo(): Step | null {
        return this.move(this.done, this.undone);
    }

    redo(): Step | null {
        return this.move(this.undone, this.done);
    }

    /** Forgets the edits of a file whose words others changed. */
    forget(file: string): void {
        const others = (step: Step) => step.file !== file;
        this.done = this.done.filter(others);
        this.undone = this.undone.filter(others);
        this.keepSoon();
    }

    private move(from: Step[], to: Step[]): Step | null {
        const step = from.pop();
        if (!step)
            return null;
        to.push(step);
        this.keepSoon();
        return step;
    }

    private keepSoon(): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.keep(), 300);
    }

    private keep(): void {
        const texts = (step: Step) => step.kind === 'edit' || step.bytes === undefined;
        remember(keptName(this.draft),
            JSON.stringify({ done: this.done.filter(texts).slice(-100), undone: this.undone.filter(texts).slice(-100) }));
    }
}
