// Downloads: the bill in Connecticut form, the report, and the data.

import type { Draft, Settings } from '../draft/draft.js';
import { element, sentence } from '../element.js';
import type { DraftedBill } from '../lines.js';
import { sortedFindings } from '../results/findings.js';
import { ask, askJson } from '../server.js';
import { dialogMessage, errorWords, openDialog } from './dialogs.js';

interface Download {
    label: string;
    /** Of the API, with its parameters. */
    path: string;
    ending: string;
    isBill: boolean;
}

const bill: Download[] = [
    { label: 'Word', path: '/api/draft?format=docx', ending: '.docx', isBill: true },
    { label: 'Word, tracked changes', path: '/api/draft?format=docx&tracked=1', ending: ' tracked.docx', isBill: true },
    { label: 'Web page', path: '/api/draft?format=html', ending: '.html', isBill: true },
    { label: 'Text', path: '/api/draft?format=text', ending: '.txt', isBill: true },
    { label: 'Akoma Ntoso', path: '/api/draft?format=akn', ending: '.xml', isBill: true },
];

const report: Download[] = [
    { label: 'Word', path: '/api/preview?format=docx', ending: ' report.docx', isBill: false },
    { label: 'Web page', path: '/api/preview?format=html', ending: ' report.html', isBill: false },
    { label: 'Markdown', path: '/api/preview?format=markdown', ending: ' report.md', isBill: false },
    { label: 'Brief, one page', path: '/api/preview?format=html&brief=1', ending: ' brief.html', isBill: false },
    { label: 'Brief, in Word', path: '/api/preview?format=docx&brief=1', ending: ' brief.docx', isBill: false },
];

const data: Download[] = [
    { label: 'JSON', path: '/api/preview?format=jsonl', ending: '.jsonl', isBill: false },
    { label: 'Findings (SARIF)', path: '/api/preview?format=sarif', ending: '.sarif', isBill: false },
];

function addressWith(download: Download, settings: Settings): string {
    const parameters: [string, string][] = download.isBill
        ? (['title', 'purpose', 'effective', 'session', 'conforming', 'mark_amended'] as const).map((name) => [name, settings[name]])
        : [['on', settings.on]];
    return download.path + parameters.filter(([, value]) => value.trim() !== '')
        .map(([name, value]) => `&${name}=${encodeURIComponent(value.trim())}`).join('');
}

function save(content: Blob, name: string): void {
    const address = URL.createObjectURL(content);
    const link = element('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** The files of the draft that are not empty; of a bill, those that it is written from. */
function bodyOf(draft: Draft, isBill: boolean): string {
    const files = draft.files.filter((file) => !file.isEmpty && (!isBill || file.isText));
    return `{"files":[${files.map((file) => file.wire).join(',')}]}`;
}

const json = { 'Content-Type': 'application/json' };

async function fetchDownload(draft: Draft, download: Download, message: HTMLElement): Promise<void> {
    message.className = 'dialog-message';
    message.textContent = 'One moment …';
    try {
        const response = await ask(addressWith(download, draft.settings), { method: 'POST', headers: json, body: bodyOf(draft, download.isBill) });
        const name = `${draft.name}${download.ending}`;
        save(await response.blob(), name);
        message.textContent = `"${name}" was given to the browser.`;
    } catch (error) {
        message.className = 'dialog-message bad';
        message.textContent = errorWords(error);
    }
}

const checked: Download = { label: '', path: '/api/draft?format=json&incomplete=1', ending: '', isBill: true };

/** What comes out when the bill is read back and applied: before it is downloaded. */
async function check(draft: Draft, place: HTMLElement): Promise<void> {
    const number = String(Number(place.dataset['number'] ?? '0') + 1);
    place.dataset['number'] = number;
    const show = (...content: Node[]) => {
        if (place.dataset['number'] === number) // the settings of a later check are others
            place.replaceChildren(...content);
    };
    show(element('p', { class: 'waiting' }, 'Checking the bill …'));
    try {
        const found = await askJson<DraftedBill>(addressWith(checked, draft.settings), { method: 'POST', headers: json, body: bodyOf(draft, true) });
        const isGood = found.exact === found.all && found.all > 0;
        show(
            element('p', {}, element('span', { class: `badge ${isGood ? 'ok' : 'bad'}` }, isGood ? '✓ checked' : 'not exact'), ` ${sentence(found.check)}`),
            ...[...found.conforming, ...found.notes].map((words) => element('p', { class: 'quiet' }, sentence(words))),
            ...sortedFindings(found.findings).filter(({ severity }) => severity !== 'note')
                .map((finding) => element('p', {}, element('span', { class: `severity ${finding.severity}` }, finding.severity), ` ${sentence(finding.message)}`)));
    } catch (error) {
        show(element('p', { class: 'quiet' }, sentence(errorWords(error))));
    }
}

type Changed = () => void;

function choice(label: string, name: 'conforming' | 'mark_amended', draft: Draft, changed: Changed): HTMLElement {
    const input = element('input', { type: 'checkbox', id: `set-${name}`, change: () => {
        draft.changeSettings({ [name]: input.checked ? '1' : '' });
        changed();
    } });
    input.checked = draft.settings[name] === '1';
    return element('p', { class: 'choice' }, input, element('label', { for: `set-${name}` }, label));
}

/** A title as bills print it: in capital letters, with a period. */
function billTitle(words: string): string {
    const title = words.trim().toUpperCase();
    return title === '' || title.endsWith('.') ? title : `${title}.`;
}

function field(label: string, name: keyof Settings, draft: Draft, hint: string, changed: Changed = () => undefined, type = 'text'): HTMLElement {
    const input = element('input', { type, id: `set-${name}`, name, autocomplete: 'off',
        'aria-describedby': hint === '' ? null : `hint-${name}`,
        change: () => {
            if (name === 'title')
                input.value = billTitle(input.value);
            draft.changeSettings({ [name]: input.value });
            changed();
        } });
    input.value = draft.settings[name];
    return element('div', { class: 'field' }, element('label', { for: `set-${name}` }, label), input,
        hint !== '' && element('p', { class: 'quiet', id: `hint-${name}` }, hint));
}

export function openDownloads(draft: Draft): void {
    const message = dialogMessage();
    const buttons = (all: Download[], isOff: boolean) => element('div', { class: 'adders' }, ...all.map((download) =>
        element('button', { type: 'button', disabled: isOff, 'data-download': download.path,
            click: () => void fetchDownload(draft, download, message) }, download.label)));
    const documents = draft.files.filter((file) => !file.isText && !file.isEmpty);
    const texts = draft.files.filter((file) => file.isText && !file.isEmpty);
    const checkPlace = element('div', { class: 'check' });
    const recheck = () => {
        if (texts.length > 0)
            void check(draft, checkPlace);
    };
    openDialog('Download', message,
        element('h3', {}, 'The bill, in Connecticut form'),
        texts.length === 0 && element('p', { class: 'quiet' }, 'A bill is written from edited sections and instructions. The draft has none.'),
        texts.length > 0 && documents.length > 0 && element('p', { class: 'quiet' },
            `It is written from the edited sections and instructions. Not part of it: ${documents.map(({ name }) => name).join(', ')}.`),
        element('div', { class: 'fields' },
            field('Title', 'title', draft, 'As in “An Act Concerning the Age of Consent”. It is printed in capital letters.'),
            field('Effective date', 'effective', draft, '“October 1, 2026” or “from passage”. If it is empty, October 1 of the session year.', recheck),
            field('Statement of purpose', 'purpose', draft, ''),
            field('Session year', 'session', draft, '', recheck)),
        choice('Add the sections whose citations the bill makes wrong, conformed', 'conforming', draft, recheck),
        choice('Write “as amended by this act” after citations of sections that the bill amends', 'mark_amended', draft, recheck),
        checkPlace, buttons(bill, texts.length === 0),
        element('h3', {}, 'The report: redline, changes, impact'),
        element('div', { class: 'fields' }, field('Only what is in effect on', 'on', draft, 'Empty: all that the draft does. It applies to the page too.', undefined, 'date')),
        buttons(report, draft.files.length === 0),
        element('h3', {}, 'The data'), buttons(data, draft.files.length === 0));
    recheck();
}
