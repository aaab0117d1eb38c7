// What else in the law the changes touch.

import { counted, element } from '../element.js';
import type { ImpactFinding } from '../lines.js';

const kinds: Record<string, string> = {
    dangling: 'Citations of what is not there',
    shifted: 'Citations that now name another provision',
    range: 'Cited ranges',
    definition: 'Uses of a defined term',
    list: 'Lists of offenses that name it',
    notwithstanding: 'Rules that apply notwithstanding it',
    'applies-to': 'Rules that apply to it',
    threshold: 'The same amount beside the same term',
    citation: 'Other citations',
    chapter: 'Citations of its chapter',
};

const shown = 12;

/** The address of a section or provision on this page. */
export function addressOf(citation: string): string {
    return `/s/${encodeURIComponent(citation).replace(/%28/g, '(').replace(/%29/g, ')')}`;
}

/** Adds a sentence to the instructions of the draft. */
export type Conform = (instruction: string) => void;

function quoted(finding: ImpactFinding): HTMLElement {
    const quote = element('blockquote', {});
    const at = finding.conforming ? finding.quote.indexOf(finding.conforming.old) : finding.quote.indexOf(finding.cites);
    const words = finding.conforming?.old ?? finding.cites;
    if (at < 0)
        quote.append(finding.quote);
    else
        quote.append(finding.quote.slice(0, at), element('mark', {}, words), finding.quote.slice(at + words.length));
    return quote;
}

function row(finding: ImpactFinding, conform: Conform | null): HTMLElement {
    const place = finding.citation + finding.path;
    const named = finding.part ? `${finding.part}${finding.citation ? ` (${place})` : ''}` : place;
    const instruction = finding.conforming?.instruction ?? '';
    return element('li', {},
        finding.citation ? element('a', { href: addressOf(place), 'data-page': true }, named) : element('strong', {}, named),
        ` ${finding.why}`, finding.quote !== '' && quoted(finding),
        instruction !== '' && conform !== null && element('p', { class: 'conform' },
            element('button', { type: 'button', class: 'small', click: () => conform(instruction) }, 'Add this instruction'), ' ',
            `${instruction}.`));
}

function group(findings: ImpactFinding[], kind: string, conform: Conform | null): HTMLElement {
    const rows = findings.map((finding) => row(finding, conform));
    const list = element('ul', { class: 'impact' }, ...rows.slice(0, shown));
    const rest = rows.slice(shown);
    const more = rest.length > 0 && element('button', { type: 'button', class: 'small', click: () => {
        list.append(...rest);
        (rest[0]?.querySelector('a') ?? list).focus();
        if (more)
            more.remove();
    } }, `Show ${rest.length.toLocaleString('en-US')} more`);
    return element('div', { class: 'part' },
        element('h5', {}, `${kinds[kind] ?? kind} (${findings[0]?.certainty ?? ''}): ${findings.length}`), list, more);
}

/** The findings, grouped by kind and certainty. */
export function impactList(findings: ImpactFinding[], conform: Conform | null): HTMLElement {
    if (findings.length === 0)
        return element('p', { class: 'quiet' }, 'Nothing found in the rest of the statutes.');
    const groups = new Map<string, ImpactFinding[]>();
    for (const finding of findings) {
        const key = `${finding.kind}|${finding.certainty}`;
        groups.set(key, [...groups.get(key) ?? [], finding]);
    }
    return element('div', { class: 'parts' },
        ...[...groups].map(([key, found]) => group(found, key.split('|')[0] ?? '', conform)));
}

export function impactCount(findings: ImpactFinding[]): string {
    return counted(findings.length, 'place');
}
