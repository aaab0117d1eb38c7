// Findings: what is wrong or doubtful, above everything; notes, folded, below.

import { counted, element, sentence } from '../element.js';
import type { Finding, Severity } from '../lines.js';

const order: Severity[] = ['problem', 'warning', 'note'];

/** The findings without repetitions, problems first. */
export function sortedFindings(findings: Finding[]): Finding[] {
    const seen = new Map<string, Finding>();
    for (const finding of findings)
        seen.set(`${finding.severity}|${finding.file}|${finding.message}|${finding.begin}`, finding);
    return [...seen.values()].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

/** "2 problems, 1 warning"; empty without either. */
export function findingCount(findings: Finding[]): string {
    return (['problem', 'warning'] as const)
        .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
        .filter(([count]) => count > 0).map(([count, severity]) => counted(count, severity)).join(', ');
}

export type ShowFinding = (finding: Finding, from: HTMLElement) => void;

/** A sentence that names an option of the command line, such as "Use --as bill". */
const optionSentence = /(?:^|\s)[^.]*\s--[a-z][^.]*\.?$/;

/** What to do on the page where a message says what to do on the command line. */
function forPage({ code, message }: Finding): string {
    if (!optionSentence.test(message))
        return message;
    const what = message.replace(optionSentence, '').trim();
    if (/floor amendment/.test(what))
        return `${what} This page does not apply floor amendments; "nutmeg preview" with --amendment does.`;
    return code === 'taken-for' ? `${what} Begin a section as amended with its heading, as in "Sec. 53a-83. Catchline."` : message;
}

function row(finding: Finding, show: ShowFinding): HTMLElement {
    const quote = finding.quote ?? '';
    const isOfLines = /\.txt$/i.test(finding.file) && finding.line > 0 && !finding.citation && finding.code.includes('instruction');
    const place = [isOfLines ? `${finding.file}, line ${finding.line}` : finding.file, finding.citation ? finding.citation + (finding.path ?? '') : ''].filter((one) => one);
    const hasWords = quote !== '' && finding.file !== '';
    const words = [
        element('span', { class: `severity ${finding.severity}` }, finding.severity), ' ',
        element('span', { class: 'what' }, sentence(finding.rule ?? forPage(finding))),
        finding.rule !== undefined && element('q', { class: 'quote' }, finding.message.replace(/^"|"$/g, '')),
        quote !== '' && element('q', { class: 'quote' }, quote),
        place.length > 0 && element('span', { class: 'place' }, place.join(', ')),
    ];
    const button: HTMLElement = hasWords
        ? element('button', { type: 'button', class: 'effect', click: () => show(finding, button) }, ...words)
        : element('div', { class: 'effect' }, ...words);
    return element('li', {}, button, finding.advice && element('p', { class: 'advice' }, sentence(finding.advice)));
}

/** Problems and warnings; null if there are none. */
export function graveFindings(findings: Finding[], show: ShowFinding): HTMLElement | null {
    const grave = sortedFindings(findings).filter(({ severity }) => severity !== 'note');
    if (grave.length === 0)
        return null;
    const isProblem = grave.some(({ severity }) => severity === 'problem');
    return element('section', { class: `findings ${isProblem ? 'bad' : 'warn'}`, 'aria-labelledby': 'findings-title' },
        element('h3', { id: 'findings-title' }, findingCount(grave)),
        element('ul', {}, ...grave.map((finding) => row(finding, show))));
}

/** Notes, folded; null if there are none. */
export function noteList(findings: Finding[], show: ShowFinding): HTMLElement | null {
    const notes = sortedFindings(findings).filter(({ severity }) => severity === 'note');
    if (notes.length === 0)
        return null;
    return element('details', { class: 'notes' }, element('summary', {}, counted(notes.length, 'note')),
        element('ul', {}, ...notes.map((finding) => row(finding, show))));
}
