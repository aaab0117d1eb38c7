import { byId, counted, element } from '../element.js';
import { jsonLines } from '../lines.js';
import { announce } from '../live.js';
import { addressOf } from '../results/impact.js';
import { askText } from '../server.js';
const columns = ['Section', 'Offense', 'Class', 'Prison', 'Fine', 'When'];
const atOnce = 300;
export function durationWords(iso) {
    if (iso === null)
        return '';
    if (iso === 'life')
        return 'life';
    const names = { Y: 'year', M: 'month', W: 'week', D: 'day' };
    return [...iso.matchAll(/([0-9.]+)([YMWD])/g)].map(([, count, unit]) => counted(Number(count), names[unit ?? ''] ?? '')).join(' ');
}
function days(iso) {
    if (iso === null)
        return -1;
    if (iso === 'life')
        return Number.MAX_SAFE_INTEGER;
    const lengths = { Y: 365.25, M: 30.4, W: 7, D: 1 };
    return [...iso.matchAll(/([0-9.]+)([YMWD])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (lengths[unit ?? ''] ?? 0), 0);
}
function dollars(amount) {
    return amount === null ? '' : `$${amount.toLocaleString('en-US')}`;
}
function range(least, most) {
    return least !== '' && most !== '' && least !== most ? `${least} to ${most}` : least !== '' && most === '' ? `at least ${least}` : most;
}
function numberKey(citation) {
    return citation.replace(/[0-9]+/g, (digits) => digits.padStart(5, '0'));
}
function rowOf(offense) {
    const place = offense.citation + offense.path;
    const prison = range(durationWords(offense.prison.least), durationWords(offense.prison.most));
    const fine = range(dollars(offense.fine.least), dollars(offense.fine.most));
    const cells = [element('a', { href: addressOf(place), 'data-page': true }, place), offense.offense, offense.class ?? offense.degree ?? '',
        prison, fine, offense.when];
    return {
        shown: element('tr', {}, ...cells.map((cell, index) => index === 0 ? element('th', { scope: 'row' }, cell)
            : element('td', { 'data-label': columns[index] ?? '' }, cell))),
        words: `${place} ${offense.offense} ${offense.class ?? ''} ${offense.degree ?? ''} ${prison} ${fine} ${offense.when}`.toLowerCase(),
        keys: [numberKey(place), offense.offense.toLowerCase(), offense.class ?? offense.degree ?? '',
            days(offense.prison.most ?? offense.prison.least), offense.fine.most ?? offense.fine.least ?? -1, offense.when],
    };
}
class OffenseTable {
    rows;
    body = element('tbody', {});
    heads;
    count = element('p', { class: 'quiet', id: 'offense-count' });
    filter = element('input', { type: 'search', id: 'offense-filter', placeholder: 'As in: felony theft', autocomplete: 'off', input: () => this.render() });
    more = element('button', { type: 'button', click: () => {
            this.most = Number.MAX_SAFE_INTEGER;
            this.render();
        } }, 'Show all');
    by = 0;
    isReversed = false;
    most = atOnce;
    constructor(rows) {
        this.rows = rows;
        this.heads = columns.map((name, index) => element('th', { scope: 'col' }, element('button', { type: 'button', click: () => this.sort(index) }, name, element('span', { class: 'arrow', 'aria-hidden': 'true' }))));
    }
    shown() {
        this.render();
        return [
            element('h1', { id: 'offenses-title', tabindex: '-1' }, 'Offenses and their penalties'),
            element('div', { class: 'field' }, element('label', { for: 'offense-filter' }, 'Only those with these words'), this.filter),
            this.count,
            element('div', { class: 'wide', role: 'region', 'aria-labelledby': 'offenses-title', tabindex: '0' }, element('table', { class: 'offenses' }, element('thead', {}, element('tr', {}, ...this.heads)), this.body)),
            this.more,
        ];
    }
    sort(index) {
        this.isReversed = this.by === index ? !this.isReversed : index === 3 || index === 4;
        this.by = index;
        this.render();
        announce(`Sorted by ${columns[index]}, ${this.isReversed ? 'descending' : 'ascending'}`, 300);
    }
    render() {
        const wanted = this.filter.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
        const found = this.rows.filter(({ words }) => wanted.every((word) => words.includes(word)));
        const sign = this.isReversed ? -1 : 1;
        found.sort((one, other) => {
            const [left, right] = [one.keys[this.by] ?? '', other.keys[this.by] ?? ''];
            return left < right ? -sign : left > right ? sign : 0;
        });
        this.body.replaceChildren(...found.slice(0, this.most).map(({ shown }) => shown));
        this.heads.forEach((head, index) => {
            if (index === this.by)
                head.setAttribute('aria-sort', this.isReversed ? 'descending' : 'ascending');
            else
                head.removeAttribute('aria-sort');
        });
        const count = counted(found.length, 'offense');
        this.count.textContent = found.length > this.most ? `${count}; the first ${this.most} are shown` : count;
        this.more.hidden = found.length <= this.most;
        announce(count, 800);
    }
}
let table = null;
export async function showOffenses() {
    const place = byId('offenses');
    document.title = 'Offenses - Nutmeg';
    try {
        if (!table) {
            place.replaceChildren(element('p', { class: 'waiting' }, 'Reading the offenses …'));
            table = new OffenseTable(jsonLines(await askText('/api/offenses')).filter(({ citation }) => citation !== undefined).map(rowOf));
            place.replaceChildren(...table.shown());
        }
        byId('offenses-title').focus({ preventScroll: true });
    }
    catch (error) {
        place.replaceChildren(element('h1', { id: 'offenses-title', tabindex: '-1' }, 'Offenses and their penalties'), element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
    }
}
