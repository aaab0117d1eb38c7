import { byId, element } from '../element.js';
import { jsonLines } from '../lines.js';
import { askLong } from '../server.js';
import { Entry } from './entry.js';
function asPreview(line) {
    const side = (without) => line.redline.filter(({ op }) => op !== without).map(({ text }) => text).join('');
    return { ...line, act: '', section: '', action: '', target: line.citation, path: '', base: 'none', edited: true,
        old: side('insert'), new: side('delete'), effective_text: '', file: '', takes_effect: { kind: 'unknown', on: null },
        not_in_effect: false, based_on: [], diagnostics: [] };
}
function bodyOf(first, second) {
    return `{"first":[${first.wire}],"second":[${second.wire}]}`;
}
let shownComparison = null;
export function markOldComparison() {
    if (!shownComparison?.isOld() || shownComparison.place.dataset['stale'] === 'true')
        return;
    shownComparison.place.dataset['stale'] = 'true';
    shownComparison.place.prepend(element('p', { class: 'notice warn' }, 'The draft has changed since this comparison. Press Compare to make it again.'));
}
async function compare(first, second, place) {
    if (first === second) {
        place.replaceChildren(element('p', { class: 'notice warn' }, 'Choose two different bills.'));
        return;
    }
    const compared = bodyOf(first, second);
    place.dataset['stale'] = '';
    shownComparison = { place, isOld: () => bodyOf(first, second) !== compared };
    const mine = shownComparison;
    place.replaceChildren(element('p', { class: 'waiting' }, 'Comparing …'));
    try {
        const body = await askLong('/api/compare', { method: 'POST', headers: { 'Content-Type': 'application/json' },
            body: compared }, (what, done, all) => {
            if (mine === shownComparison)
                place.replaceChildren(element('p', { class: 'waiting' }, all > 0 ? `${what}: ${done} of ${all} …` : `${what} …`));
        });
        if (mine !== shownComparison)
            return;
        const lines = jsonLines(body).filter((line) => line.redline !== undefined);
        const entries = lines.map((line, index) => new Entry(asPreview(line), { select: () => undefined, conform: () => undefined }, true, `compared-${index}`));
        place.replaceChildren(element('p', {}, lines.length === 0 ? 'After both bills the law is the same.'
            : `From the law after ${first.label} to the law after ${second.label}:`), ...entries.map((entry) => entry.shown));
        markOldComparison();
    }
    catch (error) {
        if (mine === shownComparison)
            place.replaceChildren(element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
    }
}
export function offerComparison(files) {
    const part = byId('compare-part');
    const usable = files.filter((file) => !file.isEmpty);
    const names = usable.map(({ name }) => name).join('/');
    part.hidden = usable.length < 2;
    if (part.dataset['files'] === names)
        return;
    part.dataset['files'] = names;
    const choice = (id, chosen) => element('select', { id }, ...usable.map((file, index) => element('option', { value: file.name, selected: index === chosen }, file.label)));
    const [first, second] = [choice('compare-first', 0), choice('compare-second', 1)];
    const place = element('div', { class: 'compared' });
    const named = (select) => usable.find(({ name }) => name === select.value);
    part.replaceChildren(element('details', {}, element('summary', {}, element('h3', {}, 'Compare two bills')), element('form', { class: 'inline', submit: (event) => {
            event.preventDefault();
            void compare(named(first), named(second), place);
        } }, element('label', { for: 'compare-first' }, 'First'), first, element('label', { for: 'compare-second' }, 'Second'), second, element('button', { type: 'submit' }, 'Compare')), place));
}
