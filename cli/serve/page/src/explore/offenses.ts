// The table of offenses: sorted by any column, filtered by words.

import { byId, counted, element } from '../element.js';
import { jsonLines, type Offense } from '../lines.js';
import { announce } from '../live.js';
import { addressOf } from '../results/impact.js';
import { askText } from '../server.js';

interface Row {
    shown: HTMLElement;
    words: string;
    keys: (string | number)[];
}

const columns = ['Section', 'Offense', 'Class', 'Prison', 'Fine', 'When'] as const;
const atOnce = 300;

/** "20 years", "364 days" of an ISO 8601 duration. */
export function durationWords(iso: string | null): string {
    if (iso === null)
        return '';
    if (iso === 'life')
        return 'life';
    const names: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
    return [...iso.matchAll(/([0-9.]+)([YMWD])/g)].map(([, count, unit]) => counted(Number(count), names[unit ?? ''] ?? '')).join(' ');
}

function days(iso: string | null): number {
    if (iso === null)
        return -1;
    if (iso === 'life')
        return Number.MAX_SAFE_INTEGER;
    const lengths: Record<string, number> = { Y: 365.25, M: 30.4, W: 7, D: 1 };
    return [...iso.matchAll(/([0-9.]+)([YMWD])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (lengths[unit ?? ''] ?? 0), 0);
}

function dollars(amount: number | null): string {
    return amount === null ? '' : `$${amount.toLocaleString('en-US')}`;
}

function range(least: string, most: string): string {
    return least !== '' && most !== '' && least !== most ? `${least} to ${most}` : least !== '' && most === '' ? `at least ${least}` : most;
}

/** "00053a-00083": numbers of sections in the order of the statutes. */
function numberKey(citation: string): string {
    return citation.replace(/[0-9]+/g, (digits) => digits.padStart(5, '0'));
}

function rowOf(offense: Offense): Row {
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
    private readonly body = element('tbody', {});
    private readonly heads: HTMLElement[];
    private readonly count = element('p', { class: 'quiet', id: 'offense-count' });
    private readonly filter = element('input', { type: 'search', id: 'offense-filter', placeholder: 'As in: felony theft', autocomplete: 'off', input: () => this.render() });
    private readonly more = element('button', { type: 'button', click: () => {
        this.most = Number.MAX_SAFE_INTEGER;
        this.render();
    } }, 'Show all');
    private by = 0;
    private isReversed = false;
    private most = atOnce;

    constructor(private readonly rows: Row[]) {
        this.heads = columns.map((name, index) => element('th', { scope: 'col' },
            element('button', { type: 'button', click: () => this.sort(index) }, name, element('span', { class: 'arrow', 'aria-hidden': 'true' }))));
    }

    shown(): HTMLElement[] {
        this.render();
        return [
            element('h1', { id: 'offenses-title', tabindex: '-1' }, 'Offenses and their penalties'),
            element('div', { class: 'field' }, element('label', { for: 'offense-filter' }, 'Only those with these words'), this.filter),
            this.count,
            element('div', { class: 'wide', role: 'region', 'aria-labelledby': 'offenses-title', tabindex: '0' },
                element('table', { class: 'offenses' }, element('thead', {}, element('tr', {}, ...this.heads)), this.body)),
            this.more,
        ];
    }

    private sort(index: number): void {
        this.isReversed = this.by === index ? !this.isReversed : index === 3 || index === 4;
        this.by = index;
        this.render();
        announce(`Sorted by ${columns[index]}, ${this.isReversed ? 'descending' : 'ascending'}`, 300);
    }

    private render(): void {
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

let table: OffenseTable | null = null;

export async function showOffenses(): Promise<void> {
    const place = byId('offenses');
    document.title = 'Offenses - Nutmeg';
    try {
        if (!table) {
            place.replaceChildren(element('p', { class: 'waiting' }, 'Reading the offenses …'));
            table = new OffenseTable(jsonLines<Offense>(await askText('/api/offenses')).filter(({ citation }) => citation !== undefined).map(rowOf));
            place.replaceChildren(...table.shown());
        }
        byId('offenses-title').focus({ preventScroll: true });
    } catch (error) {
        place.replaceChildren(element('h1', { id: 'offenses-title', tabindex: '-1' }, 'Offenses and their penalties'),
            element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
    }
}
