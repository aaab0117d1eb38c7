import { element, sentence } from '../element.js';
export function dateWords(iso) {
    const [year, month, day] = iso.split('-').map(Number);
    if (!year || !month || !day)
        return iso;
    return new Date(Date.UTC(year, month - 1, day))
        .toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
}
export function dayWords(day) {
    if (day.kind === 'passage')
        return day.on ? `from passage (${dateWords(day.on)})` : 'from passage';
    if (day.kind === 'event')
        return day.event ?? 'on an event';
    if (day.on)
        return dateWords(day.on) + (day.by_law ? ' (by default, Gen. Stat. 2-32)' : '');
    return day.by_law ? 'October 1 after the session (by default, Gen. Stat. 2-32)' : 'on a date that is not given';
}
function side(name, { by, files, words }) {
    return [
        element('dt', {}, name),
        element('dd', {}, element('span', { class: 'words' }, words === '' ? '(no words)' : words), element('span', { class: 'place' }, [by, files.filter((file) => !by.includes(file)).join(', ')].filter((one) => one !== '').join(', in '))),
    ];
}
function conflict(one) {
    return element('li', {}, element('p', {}, sentence(one.message)), element('dl', { class: 'versus' }, element('dt', {}, 'Current law'), element('dd', {}, one.before !== '' && element('span', { class: 'before' }, `… ${one.before} `), element('span', { class: 'words' }, one.law === '' ? '(both insert here)' : one.law)), ...side('First', one.earlier), ...side('Second', one.later)));
}
export function conflictList(lines) {
    const found = lines.filter((line) => (line.combined?.conflicts.length ?? 0) > 0);
    if (found.length === 0)
        return null;
    const count = found.reduce((sum, line) => sum + (line.combined?.conflicts.length ?? 0), 0);
    return element('section', { class: 'findings bad', 'aria-labelledby': 'conflicts-title' }, element('h3', { id: 'conflicts-title' }, count === 1 ? '1 conflict' : `${count} conflicts`), ...found.map((line) => element('div', {}, element('h4', {}, `Section ${line.target}`), element('ul', {}, ...(line.combined?.conflicts ?? []).map(conflict)))));
}
function lawText(text) {
    return element('div', { class: 'law' }, ...text.split('\n').map((words) => element('p', { class: 'prov' }, words)));
}
export function datesOf(line) {
    const unverified = (bills) => bills.length > 0
        && element('p', { class: 'quiet' }, `Included although it does not restate current law: ${bills.join('; ')}.`);
    const rows = (line.dates ?? []).map((date) => element('details', { class: 'fold' }, element('summary', {}, `From ${dayWords(date.from).replace(/^from /, '')}`), unverified(date.unverified), lawText(date.text)));
    if (line.combined)
        rows.push(element('details', { class: 'fold' }, element('summary', {}, 'All amendments together'), unverified(line.combined.unverified), lawText(line.combined.text)));
    return rows.length === 0 ? null : element('div', { class: 'dates' }, element('h4', {}, 'The law by date'), ...rows);
}
