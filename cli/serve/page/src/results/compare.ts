// Two bills compared: from the law after the first to the law after the second.

import type { DraftFile } from '../draft/draft_file.js';
import { byId, element } from '../element.js';
import { jsonLines, type ComparedLine, type PreviewLine } from '../lines.js';
import { askLong } from '../server.js';
import { Entry } from './entry.js';

function asPreview(line: ComparedLine): PreviewLine {
    const side = (without: string) => line.redline.filter(({ op }) => op !== without).map(({ text }) => text).join('');
    return { ...line, act: '', section: '', action: '', target: line.citation, path: '', base: 'none', edited: true,
        old: side('insert'), new: side('delete'), effective_text: '', file: '', takes_effect: { kind: 'unknown', on: null },
        not_in_effect: false, based_on: [], diagnostics: [] };
}

function bodyOf(first: DraftFile, second: DraftFile): string {
    return `{"first":[${first.wire}],"second":[${second.wire}]}`;
}

let shownComparison: { place: HTMLElement; isOld: () => boolean } | null = null;

/** Says of the comparison that is shown that it is old, if one of its bills has changed since. */
export function markOldComparison(): void {
    if (!shownComparison?.isOld() || shownComparison.place.dataset['stale'] === 'true')
        return;
    shownComparison.place.dataset['stale'] = 'true';
    shownComparison.place.prepend(element('p', { class: 'notice warn' }, 'The draft has changed since this comparison. Press Compare to make it again.'));
}

async function compare(first: DraftFile, second: DraftFile, place: HTMLElement): Promise<void> {
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
            return; // another comparison was asked for meanwhile
        const lines = jsonLines<ComparedLine>(body).filter((line) => line.redline !== undefined);
        const entries = lines.map((line, index) => new Entry(asPreview(line), { select: () => undefined, conform: () => undefined }, true, `compared-${index}`));
        place.replaceChildren(
            element('p', {}, lines.length === 0 ? 'After both bills the law is the same.'
                : `From the law after ${first.label} to the law after ${second.label}:`),
            ...entries.map((entry) => entry.shown));
        markOldComparison();
    } catch (error) {
        if (mine === shownComparison)
            place.replaceChildren(element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
    }
}

/** Offers the comparison if the draft has two files or more. */
export function offerComparison(files: DraftFile[]): void {
    const part = byId('compare-part');
    const usable = files.filter((file) => !file.isEmpty);
    const names = usable.map(({ name }) => name).join('/');
    part.hidden = usable.length < 2;
    if (part.dataset['files'] === names)
        return;
    part.dataset['files'] = names;
    const choice = (id: string, chosen: number) => element('select', { id }, ...usable.map((file, index) =>
        element('option', { value: file.name, selected: index === chosen }, file.label)));
    const [first, second] = [choice('compare-first', 0), choice('compare-second', 1)];
    const place = element('div', { class: 'compared' });
    const named = (select: HTMLSelectElement) => usable.find(({ name }) => name === select.value) as DraftFile;
    part.replaceChildren(element('details', {}, element('summary', {}, element('h3', {}, 'Compare two bills')),
        element('form', { class: 'inline', submit: (event: SubmitEvent) => {
            event.preventDefault();
            void compare(named(first), named(second), place);
        } }, element('label', { for: 'compare-first' }, 'First'), first, element('label', { for: 'compare-second' }, 'Second'), second,
        element('button', { type: 'submit' }, 'Compare')), place));
}
