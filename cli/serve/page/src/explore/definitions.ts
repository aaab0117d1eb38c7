// Terms that a definition governs: a dotted underline, and the definition on hover and on focus. Escape closes it.

import { byId, element } from '../element.js';
import type { Term } from '../lines.js';
import { ByteOffsets } from '../offsets.js';

const delay = 200;
let timer = 0;
let shownFor: HTMLElement | null = null;

function hide(): void {
    window.clearTimeout(timer);
    byId('definition').hidden = true;
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
}

function show(mark: HTMLElement, term: Term): void {
    window.clearTimeout(timer);
    const box = byId('definition');
    shownFor?.removeAttribute('aria-describedby');
    shownFor = mark;
    mark.setAttribute('aria-describedby', 'definition');
    box.replaceChildren(element('p', {}, term.definition),
        element('p', { class: 'place' }, `Defined in ${term.section}${term.path}${term.scope ? `, for ${term.scope}` : ''}${term.certainty === 'possible' ? '; it may not hold here' : ''}`));
    box.hidden = false;
    const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = at.bottom + 8 + height <= window.innerHeight;
    box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    box.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - height - 8)}px`;
}

/** Closes the definition with Escape, when the page scrolls, and when the pointer leaves both. */
export function startDefinitions(): void {
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !byId('definition').hidden) {
            event.preventDefault();
            hide();
        }
    });
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    byId('definition').addEventListener('pointerenter', () => window.clearTimeout(timer));
    byId('definition').addEventListener('pointerleave', hide);
}

function marked(words: string, term: Term, isStop: boolean): HTMLElement {
    const mark: HTMLElement = element('span', { class: isStop ? 'term first' : 'term', tabindex: isStop && '0', role: isStop && 'term',
        focus: () => show(mark, term), blur: hide,
        pointerenter: () => {
            window.clearTimeout(timer);
            timer = window.setTimeout(() => show(mark, term), delay);
        },
        pointerleave: () => {
            window.clearTimeout(timer);
            timer = window.setTimeout(hide, delay);
        } }, words);
    return mark;
}

export interface MarkedUse {
    begin: number;
    end: number;
    term: Term;
}

/** The uses of all terms in UTF-16 units, in order, without those inside longer ones. */
export function usesOf(terms: Term[], text: string): MarkedUse[] {
    const offsets = new ByteOffsets(text);
    const all = terms.flatMap((term) => term.uses.map(([begin, end]) => ({ begin: offsets.unit(begin), end: offsets.unit(end), term })));
    all.sort((one, other) => one.begin - other.begin || other.end - one.end);
    let last = 0;
    return all.filter(({ begin, end }) => begin >= last && (last = end) > 0);
}

/** The marks of a paragraph. The first use of a term in it is a stop of the Tab key. */
export class TermMarks {
    private readonly seen = new Set<string>();

    mark(words: string, { term }: MarkedUse): HTMLElement {
        const isStop = !this.seen.has(term.term);
        this.seen.add(term.term);
        return marked(words, term, isStop);
    }
}
