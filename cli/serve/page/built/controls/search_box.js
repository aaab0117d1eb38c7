import { byId, element, unseen } from '../element.js';
import { jsonLines } from '../lines.js';
import { announce } from '../live.js';
import { askJson, askLong } from '../server.js';
const most = 8;
const fullTextAfter = 180;
const numberOnly = /^[0-9]+[a-z]*-[0-9]+[a-z]*(\(.*)?$/;
export class SearchBox {
    choose;
    input;
    popup = byId('search-popup');
    list = byId('search-results');
    options = [];
    active = -1;
    number = 0;
    timer = 0;
    headings = [];
    headingsInAll = 0;
    words = [];
    message = '';
    waiting = '';
    search = null;
    headingsOf = 0;
    wordsOf = 0;
    isTakenSoon = null;
    constructor(choose) {
        this.choose = choose;
        this.input = byId('search');
        this.input.addEventListener('input', () => this.changed());
        this.input.addEventListener('keydown', (event) => this.key(event));
        this.input.addEventListener('focus', () => this.open());
        this.input.addEventListener('blur', () => window.setTimeout(() => {
            if (document.activeElement !== this.input)
                this.close();
        }, 150));
    }
    focus() {
        this.input.focus();
        this.input.select();
    }
    changed() {
        const query = this.input.value.trim();
        const number = ++this.number;
        window.clearTimeout(this.timer);
        this.search?.abort();
        this.isTakenSoon = null;
        this.activate(-1, false);
        if (query === '') {
            this.headings = [];
            this.words = [];
            this.message = '';
            this.close();
            return;
        }
        this.waiting = 'Searching the words of the law …';
        void this.findHeadings(query, number);
        this.timer = window.setTimeout(() => void this.findWords(query, number), fullTextAfter);
    }
    async findHeadings(query, number) {
        try {
            const found = await askJson(`/api/sections?q=${encodeURIComponent(query)}&most=${most}`);
            if (number !== this.number)
                return;
            this.headings = found.sections;
            this.headingsInAll = found.all;
            this.message = '';
        }
        catch (error) {
            if (number !== this.number)
                return;
            this.headings = [];
            this.message = error instanceof Error ? error.message : String(error);
        }
        if (this.wordsOf !== number)
            this.words = [];
        this.headingsOf = number;
        this.render();
        if (this.isTakenSoon && this.isListed())
            this.takeActive(this.isTakenSoon.isToRead);
    }
    async findWords(query, number) {
        const abort = new AbortController();
        this.search = abort;
        try {
            const body = await askLong(`/api/search?q=${encodeURIComponent(query)}&most=${most}`, { signal: abort.signal }, (what, done, all) => {
                if (number !== this.number)
                    return;
                this.waiting = all > 0 ? `${what}: ${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} …` : `${what} …`;
                this.showWaiting();
            });
            if (number === this.number) {
                this.words = jsonLines(body).filter((hit) => hit.citation !== '');
                this.wordsOf = number;
            }
        }
        catch {
        }
        if (number !== this.number)
            return;
        this.waiting = '';
        this.render();
        if (this.isTakenSoon && this.isListed()) {
            this.takeActive(this.isTakenSoon.isToRead);
            return;
        }
        const count = this.options.length;
        announce(count === 0 ? 'Nothing found' : `${count} results; arrow keys choose one`, 500);
    }
    render() {
        const chosen = this.options[this.active]?.citation;
        this.options = [];
        const groups = [
            this.group('Sections', this.headings.map((hit) => this.option(hit.number, element('span', { class: 'catchline' }, hit.catchline))), this.headingsInAll > this.headings.length ? `${this.headingsInAll.toLocaleString('en-US')} in all` : ''),
            this.group('In the words of the law', this.words.map((hit) => this.option(hit.citation + hit.path, sentenceOf(hit))), ''),
        ].filter((group) => group !== null);
        this.list.replaceChildren(...groups);
        this.list.hidden = groups.length === 0;
        this.showWaiting();
        this.activate(Math.max(0, this.options.findIndex((option) => option.citation === chosen)), false);
        this.open();
    }
    showWaiting() {
        byId('search-message').textContent = this.waiting !== '' ? this.waiting
            : this.options.length > 0 ? ''
                : this.message || 'Nothing found. Try a number, such as 53a-83, or other words.';
    }
    group(title, options, more) {
        return options.length === 0 ? null : element('div', { role: 'group', 'aria-label': title }, element('p', { class: 'group-title', 'aria-hidden': 'true' }, title, more !== '' && element('span', { class: 'count' }, ` ${more}`)), ...options);
    }
    option(citation, words) {
        const index = this.options.length;
        const shown = element('div', { role: 'option', id: `option-${index}`, class: 'option', 'aria-selected': 'false',
            mousedown: (event) => {
                event.preventDefault();
                this.take(citation, event.ctrlKey || event.metaKey);
            } }, element('span', { class: 'number' }, citation), ' ', words);
        this.options.push({ citation, shown });
        return shown;
    }
    activate(index, isMoved) {
        this.options[this.active]?.shown.setAttribute('aria-selected', 'false');
        this.active = Math.min(index, this.options.length - 1);
        const option = this.options[this.active];
        option?.shown.setAttribute('aria-selected', 'true');
        if (isMoved)
            option?.shown.scrollIntoView({ block: 'nearest' });
        if (option)
            this.input.setAttribute('aria-activedescendant', option.shown.id);
        else
            this.input.removeAttribute('aria-activedescendant');
    }
    key(event) {
        const count = this.options.length;
        if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
            event.preventDefault();
            this.open();
            this.activate((this.active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count, true);
        }
        else if (event.key === 'Enter') {
            event.preventDefault();
            this.enter(event.ctrlKey || event.metaKey);
        }
        else if (event.key === 'Escape' && !this.popup.hidden) {
            event.preventDefault();
            this.close();
        }
    }
    isListed() {
        return this.headingsOf === this.number
            && (this.options.length > 0 || this.waiting === '' || numberOnly.test(this.input.value.trim()));
    }
    enter(isToRead) {
        if (this.isListed())
            this.takeActive(isToRead);
        else if (this.input.value.trim() !== '')
            this.isTakenSoon = { isToRead };
    }
    takeActive(isToRead) {
        const citation = this.options[this.active]?.citation ?? this.input.value.trim();
        if (citation !== '')
            this.take(citation, isToRead);
    }
    take(citation, isToRead) {
        this.close();
        this.input.value = '';
        ++this.number;
        this.isTakenSoon = null;
        this.search?.abort();
        window.clearTimeout(this.timer);
        this.choose(citation, isToRead);
    }
    open() {
        if (this.input.value.trim() === '' || (this.options.length === 0 && byId('search-message').textContent === ''))
            return;
        this.popup.hidden = false;
        this.input.setAttribute('aria-expanded', 'true');
    }
    close() {
        this.popup.hidden = true;
        this.input.setAttribute('aria-expanded', 'false');
        this.input.removeAttribute('aria-activedescendant');
    }
}
function sentenceOf(hit) {
    const shown = element('span', { class: 'sentence' });
    const [begin, end] = hit.match;
    if (hit.sentence === '' || begin === undefined || end === undefined) {
        shown.append(hit.catchline);
        return shown;
    }
    const bytes = new TextEncoder().encode(hit.sentence);
    const decoder = new TextDecoder();
    const before = decoder.decode(bytes.subarray(0, begin));
    const start = before.length > 50 ? before.indexOf(' ', before.length - 50) + 1 : 0;
    shown.append((start > 0 ? '… ' : '') + before.slice(start), element('mark', {}, decoder.decode(bytes.subarray(begin, end))), decoder.decode(bytes.subarray(end)), unseen(` (${hit.catchline})`));
    return shown;
}
