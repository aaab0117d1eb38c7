// The text in the middle: a text field, because browsers, keyboards and screen readers know how to edit in one.

import { byId, element } from '../element.js';
import { prefersStill } from '../results/text_place.js';

export interface EditorActions {
    changed: (text: string) => void;
    undo: () => void;
    redo: () => void;
}

export class Editor {
    readonly field = byId<HTMLTextAreaElement>('text');
    private back: HTMLElement | null = null;

    constructor(private readonly actions: EditorActions) {
        this.field.addEventListener('input', () => this.actions.changed(this.field.value));
        this.field.addEventListener('beforeinput', (event) => this.before(event));
        this.field.addEventListener('keydown', (event) => this.key(event));
    }

    get text(): string {
        return this.field.value;
    }

    /** Shows other words. The caret goes to `at`, if it is given, or stays. */
    show(words: string, at?: number): void {
        const text = words.replace(/\r\n?/g, '\n'); // as the field has it
        if (this.field.value === text)
            return;
        const { selectionStart, scrollTop } = this.field;
        this.field.value = text;
        const caret = Math.min(at ?? selectionStart, text.length);
        this.field.setSelectionRange(caret, caret);
        this.field.scrollTop = scrollTop;
        if (at !== undefined)
            this.reveal(caret);
    }

    /** Selects words and takes the focus; Escape gives it back to `from`. */
    select(begin: number, end: number, from: HTMLElement | null): void {
        this.back = from;
        this.field.focus({ preventScroll: true });
        this.field.setSelectionRange(begin, end);
        this.reveal(begin);
    }

    /** Scrolls so that the character is in the upper third. */
    private reveal(at: number): void {
        const top = this.topOf(at);
        const { clientHeight, scrollHeight } = this.field;
        if (scrollHeight > clientHeight + 1) {
            const { scrollTop } = this.field;
            if (top < scrollTop + 40 || top > scrollTop + clientHeight - 80)
                this.field.scrollTo({ top: Math.max(0, top - clientHeight / 3), behavior: prefersStill() ? 'auto' : 'smooth' });
        }
    }

    /** How far the character is below the top of the text: measured in a copy with the same lines. */
    private topOf(at: number): number {
        const style = getComputedStyle(this.field);
        const copy = element('div', { class: 'measure', 'aria-hidden': 'true' });
        for (const name of ['font', 'letterSpacing', 'padding', 'borderWidth', 'boxSizing', 'lineHeight', 'tabSize'] as const)
            copy.style[name] = style[name];
        copy.style.width = `${this.field.clientWidth}px`;
        const mark = element('span', {}, '\u200b');
        copy.append(this.field.value.slice(0, at), mark);
        document.body.append(copy);
        const top = mark.offsetTop;
        copy.remove();
        return top;
    }

    /** The browser's own undo knows one field since it was filled; the draft's knows all files. */
    private before(event: InputEvent): void {
        if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
            event.preventDefault();
            (event.inputType === 'historyUndo' ? this.actions.undo : this.actions.redo)();
        } else if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') {
            event.preventDefault();
            this.replace(this.field.selectionStart, this.field.selectionEnd, '\n\n');
        } else if (event.inputType.startsWith('deleteContent') && this.field.selectionStart === this.field.selectionEnd) {
            this.joinParagraphs(event);
        }
    }

    /** Paragraphs have a blank line between them, which one key removes. */
    private joinParagraphs(event: InputEvent): void {
        const at = this.field.selectionStart;
        const text = this.field.value;
        if (event.inputType === 'deleteContentBackward' && text.slice(at - 2, at) === '\n\n') {
            event.preventDefault();
            this.replace(at - 2, at, '');
        } else if (event.inputType === 'deleteContentForward' && text.slice(at, at + 2) === '\n\n') {
            event.preventDefault();
            this.replace(at, at + 2, '');
        }
    }

    private replace(begin: number, end: number, words: string): void {
        this.field.setRangeText(words, begin, end, 'end');
        this.actions.changed(this.field.value);
    }

    private key(event: KeyboardEvent): void {
        const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
        const key = event.key.toLowerCase();
        if (isCommand && (key === 'z' || key === 'y')) {
            event.preventDefault();
            (key === 'y' || event.shiftKey ? this.actions.redo : this.actions.undo)();
        } else if (event.key === 'Escape' && this.back?.isConnected) {
            event.preventDefault();
            this.back.focus();
            this.back = null;
        }
    }
}
