import { counted, element } from '../element.js';
import { ByteOffsets } from '../offsets.js';
import { countEffects, effectCount, effectList } from './effects.js';
import { addressOf, impactCount, impactList } from './impact.js';
import { redlineOf } from './redline.js';
import { prefersStill, rangesOf, showWords } from './text_place.js';
import { datesOf, dateWords, dayWords } from './together.js';
const baseWords = {
    match: 'base matches', mismatch: 'base mismatch', missing: 'base missing', none: '',
};
export class Entry {
    line;
    actions;
    shown;
    choice = null;
    nodes;
    impactPlace = element('div', { class: 'impact-place', tabindex: '-1' });
    toImpact = element('button', { type: 'button', class: 'small', hidden: true, click: () => {
            this.impactPlace.focus({ preventScroll: true });
            this.impactPlace.scrollIntoView({ block: 'start', behavior: prefersStill() ? 'auto' : 'smooth' });
        } });
    constructor(line, actions, isOpen, id) {
        this.line = line;
        this.actions = actions;
        const { shown, nodes } = redlineOf(line.redline);
        this.nodes = nodes;
        const effects = effectList(line.effects, (effect, from) => this.showEffect(effect, from));
        this.shown = element('details', { class: 'entry', id, open: isOpen }, element('summary', { click: () => {
                this.choice = !this.shown.open;
            } }, element('h3', {}, this.title()), ' ', element('span', { class: 'count' }, effectCount(countEffects(line.effects)))), this.meta(), mismatch(line), effects && element('section', {}, element('h4', {}, 'What changes'), effects), ...(line.later_effects ?? []).map(({ from, effects: later }) => element('section', {}, element('h4', {}, `What changes from ${dateWords(from)}`), effectList(later, null))), line.redline.length > 0 && element('section', {}, element('h4', {}, line.change === 'unchanged' ? 'Text' : 'Redline'), shown), datesOf(line), this.impactPlace);
    }
    title() {
        const { target, path, section, action, edited, act_section } = this.line;
        if (target === '')
            return edited ? 'Edited text' : `Section ${section}${action === 'new' ? ', new law' : ''}`;
        return `${act_section ? `Section ${act_section} of public act ${target}` : target}${edited ? '' : path.includes(' ') ? `, ${path}` : path}`;
    }
    meta() {
        const { line } = this;
        const changed = { delete: 0, insert: 0, equal: 0 };
        for (const { op, text } of line.redline)
            changed[op] += text.split(/\s+/).filter((word) => word !== '').length;
        const words = [changed.delete > 0 && `${counted(changed.delete, 'word')} deleted`,
            changed.insert > 0 && `${changed.delete > 0 ? changed.insert.toLocaleString('en-US') : counted(changed.insert, 'word')} inserted`]
            .filter((one) => one !== false).join(', ');
        return element('p', { class: 'meta' }, line.base !== 'none' && element('span', { class: `badge ${line.base === 'match' ? 'ok' : 'bad'}` }, `${line.base === 'match' ? '✓ ' : ''}${baseWords[line.base]}`), line.inferred === true && element('span', { class: 'badge warn' }, 'insertions inferred'), !line.edited && element('span', {}, `Section ${line.section} of ${line.file}`), line.edited && line.takes_effect.kind === 'unknown' ? null
            : element('span', {}, `effective ${dayWords(line.takes_effect)}`), line.not_in_effect && element('span', { class: 'badge warn' }, 'not in effect on this date'), words !== '' && element('span', {}, words), line.based_on.length > 0 && element('span', {}, `based on the law as amended by ${line.based_on.join(', ')}`), /^[0-9]+[a-z]*-/.test(line.target) && line.old !== '' && element('a', { href: addressOf(line.target), 'data-page': true }, `Read ${line.target}`), this.toImpact);
    }
    showEffect(effect, from) {
        const sides = ['new', 'old'];
        const ranges = sides.flatMap((side) => {
            const offsets = new ByteOffsets(this.line[side]);
            return effect.evidence[side].flatMap(([begin, end]) => rangesOf(this.nodes, side, offsets.unit(begin), offsets.unit(end)));
        });
        this.shown.open = true;
        showWords(ranges);
        const [begin, end] = this.inNew(effect);
        this.actions.select(this.line, begin, end, from);
    }
    inNew(effect) {
        const offsets = new ByteOffsets(this.line.new);
        const first = effect.evidence.new[0];
        if (first)
            return [offsets.unit(first[0]), offsets.unit(first[1])];
        const old = effect.evidence.old[0];
        if (!old)
            return [0, 0];
        const wanted = new ByteOffsets(this.line.old).unit(old[0]);
        let [before, after] = [0, 0];
        for (const { op, text } of this.line.redline) {
            if (op !== 'insert' && before + text.length > wanted)
                return op === 'equal' ? [after + wanted - before, after + wanted - before] : [after, after];
            before += op === 'insert' ? 0 : text.length;
            after += op === 'delete' ? 0 : text.length;
        }
        return [after, after];
    }
    showQuote(finding) {
        const quote = finding.quote ?? '';
        const at = quote === '' ? -1 : this.line.new.indexOf(quote);
        if (at < 0)
            return false;
        this.shown.open = true;
        showWords(rangesOf(this.nodes, 'new', at, at + quote.length));
        this.actions.select(this.line, at, at + quote.length, this.shown);
        return true;
    }
    showImpact(line, waiting) {
        this.toImpact.hidden = (line?.impact?.length ?? 0) === 0;
        if (this.line.change === 'unchanged' || this.line.target === '') {
            this.impactPlace.replaceChildren();
            return;
        }
        this.toImpact.textContent = `Touches ${impactCount(line?.impact ?? [])} elsewhere`;
        this.impactPlace.classList.remove('old');
        this.impactPlace.replaceChildren(element('h4', {}, 'What else it touches'), line ? impactList(line.impact ?? [], this.actions.conform) : element('p', { class: 'waiting' }, waiting));
    }
    keepImpact(before) {
        if (this.line.change === 'unchanged' || this.line.target === '')
            return;
        const old = before?.impactPlace;
        if (!old || old.childElementCount === 0) {
            this.showImpact(undefined, 'Searching the rest of the law …');
            return;
        }
        old.querySelector('h4')?.replaceChildren('What else it touches ', element('span', { class: 'count' }, 'before your last change; searching …'));
        this.impactPlace.replaceChildren(...old.childNodes);
        this.impactPlace.classList.add('old');
    }
}
function mismatch(line) {
    if (line.base !== 'mismatch')
        return null;
    const found = line.unmarked ?? (line.base_difference ? [line.base_difference] : []);
    return element('div', { class: 'notice bad' }, element('p', {}, 'The bill does not restate current law. The redline below uses the bill’s wording. Verify it before relying on it.'), element('ul', { class: 'unmarked' }, ...found.map(difference)));
}
function difference(one) {
    return element('li', {}, one.path ? element('span', { class: 'where' }, `${one.path} `) : null, element('dl', { class: 'versus' }, element('dt', {}, 'Current law'), element('dd', {}, `… ${one.before} `, element('strong', {}, one.law === '' ? '(nothing)' : one.law)), element('dt', {}, 'The bill'), element('dd', {}, `… ${one.before} `, element('strong', {}, one.act === '' ? '(nothing)' : one.act))));
}
