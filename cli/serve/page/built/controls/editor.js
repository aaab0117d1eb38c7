import { byId, element } from '../element.js';
import { prefersStill } from '../results/text_place.js';
export class Editor {
    actions;
    field = byId('text');
    back = null;
    constructor(actions) {
        this.actions = actions;
        this.field.addEventListener('input', () => this.actions.changed(this.field.value));
        this.field.addEventListener('beforeinput', (event) => this.before(event));
        this.field.addEventListener('keydown', (event) => this.key(event));
    }
    get text() {
        return this.field.value;
    }
    show(words, at) {
        const text = words.replace(/\r\n?/g, '\n');
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
    select(begin, end, from) {
        this.back = from;
        this.field.focus({ preventScroll: true });
        this.field.setSelectionRange(begin, end);
        this.reveal(begin);
    }
    reveal(at) {
        const top = this.topOf(at);
        const { clientHeight, scrollHeight } = this.field;
        if (scrollHeight > clientHeight + 1) {
            const { scrollTop } = this.field;
            if (top < scrollTop + 40 || top > scrollTop + clientHeight - 80)
                this.field.scrollTo({ top: Math.max(0, top - clientHeight / 3), behavior: prefersStill() ? 'auto' : 'smooth' });
        }
    }
    topOf(at) {
        const style = getComputedStyle(this.field);
        const copy = element('div', { class: 'measure', 'aria-hidden': 'true' });
        for (const name of ['font', 'letterSpacing', 'padding', 'borderWidth', 'boxSizing', 'lineHeight', 'tabSize'])
            copy.style[name] = style[name];
        copy.style.width = `${this.field.clientWidth}px`;
        const mark = element('span', {}, '\u200b');
        copy.append(this.field.value.slice(0, at), mark);
        document.body.append(copy);
        const top = mark.offsetTop;
        copy.remove();
        return top;
    }
    before(event) {
        if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
            event.preventDefault();
            (event.inputType === 'historyUndo' ? this.actions.undo : this.actions.redo)();
        }
        else if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') {
            event.preventDefault();
            this.replace(this.field.selectionStart, this.field.selectionEnd, '\n\n');
        }
        else if (event.inputType.startsWith('deleteContent') && this.field.selectionStart === this.field.selectionEnd) {
            this.joinParagraphs(event);
        }
    }
    joinParagraphs(event) {
        const at = this.field.selectionStart;
        const text = this.field.value;
        if (event.inputType === 'deleteContentBackward' && text.slice(at - 2, at) === '\n\n') {
            event.preventDefault();
            this.replace(at - 2, at, '');
        }
        else if (event.inputType === 'deleteContentForward' && text.slice(at, at + 2) === '\n\n') {
            event.preventDefault();
            this.replace(at, at + 2, '');
        }
    }
    replace(begin, end, words) {
        this.field.setRangeText(words, begin, end, 'end');
        this.actions.changed(this.field.value);
    }
    key(event) {
        const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
        const key = event.key.toLowerCase();
        if (isCommand && (key === 'z' || key === 'y')) {
            event.preventDefault();
            (key === 'y' || event.shiftKey ? this.actions.redo : this.actions.undo)();
        }
        else if (event.key === 'Escape' && this.back?.isConnected) {
            event.preventDefault();
            this.back.focus();
            this.back = null;
        }
    }
}
