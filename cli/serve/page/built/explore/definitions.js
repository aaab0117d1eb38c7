import { byId, element } from '../element.js';
import { ByteOffsets } from '../offsets.js';
const delay = 200;
let timer = 0;
let shownFor = null;
function hide() {
    window.clearTimeout(timer);
    byId('definition').hidden = true;
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
}
function show(mark, term) {
    window.clearTimeout(timer);
    const box = byId('definition');
    shownFor?.removeAttribute('aria-describedby');
    shownFor = mark;
    mark.setAttribute('aria-describedby', 'definition');
    box.replaceChildren(element('p', {}, term.definition), element('p', { class: 'place' }, `Defined in ${term.section}${term.path}${term.scope ? `, for ${term.scope}` : ''}${term.certainty === 'possible' ? '; it may not hold here' : ''}`));
    box.hidden = false;
    const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = at.bottom + 8 + height <= window.innerHeight;
    box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    box.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - height - 8)}px`;
}
export function startDefinitions() {
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
function marked(words, term, isStop) {
    const mark = element('span', { class: isStop ? 'term first' : 'term', tabindex: isStop && '0', role: isStop && 'term',
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
export function usesOf(terms, text) {
    const offsets = new ByteOffsets(text);
    const all = terms.flatMap((term) => term.uses.map(([begin, end]) => ({ begin: offsets.unit(begin), end: offsets.unit(end), term })));
    all.sort((one, other) => one.begin - other.begin || other.end - one.end);
    let last = 0;
    return all.filter(({ begin, end }) => begin >= last && (last = end) > 0);
}
export class TermMarks {
    seen = new Set();
    mark(words, { term }) {
        const isStop = !this.seen.has(term.term);
        this.seen.add(term.term);
        return marked(words, term, isStop);
    }
}
