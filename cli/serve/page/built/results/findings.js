import { counted, element, sentence } from '../element.js';
const order = ['problem', 'warning', 'note'];
export function sortedFindings(findings) {
    const seen = new Map();
    for (const finding of findings)
        seen.set(`${finding.severity}|${finding.file}|${finding.message}|${finding.begin}`, finding);
    return [...seen.values()].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}
export function findingCount(findings) {
    return ['problem', 'warning']
        .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity])
        .filter(([count]) => count > 0).map(([count, severity]) => counted(count, severity)).join(', ');
}
const optionSentence = /(?:^|\s)[^.]*\s--[a-z][^.]*\.?$/;
function forPage({ code, message }) {
    if (!optionSentence.test(message))
        return message;
    const what = message.replace(optionSentence, '').trim();
    if (/floor amendment/.test(what))
        return `${what} This page does not apply floor amendments; "nutmeg preview" with --amendment does.`;
    return code === 'taken-for' ? `${what} Begin a section as amended with its heading, as in "Sec. 53a-83. Catchline."` : message;
}
function row(finding, show) {
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
    const button = hasWords
        ? element('button', { type: 'button', class: 'effect', click: () => show(finding, button) }, ...words)
        : element('div', { class: 'effect' }, ...words);
    return element('li', {}, button, finding.advice && element('p', { class: 'advice' }, sentence(finding.advice)));
}
export function graveFindings(findings, show) {
    const grave = sortedFindings(findings).filter(({ severity }) => severity !== 'note');
    if (grave.length === 0)
        return null;
    const isProblem = grave.some(({ severity }) => severity === 'problem');
    return element('section', { class: `findings ${isProblem ? 'bad' : 'warn'}`, 'aria-labelledby': 'findings-title' }, element('h3', { id: 'findings-title' }, findingCount(grave)), element('ul', {}, ...grave.map((finding) => row(finding, show))));
}
export function noteList(findings, show) {
    const notes = sortedFindings(findings).filter(({ severity }) => severity === 'note');
    if (notes.length === 0)
        return null;
    return element('details', { class: 'notes' }, element('summary', {}, counted(notes.length, 'note')), element('ul', {}, ...notes.map((finding) => row(finding, show))));
}
