import { sectionFile, sectionParts } from '../draft/section_text.js';
import { byId, element } from '../element.js';
import { countEffects, effectCount } from '../results/effects.js';
import { addressOf } from '../results/impact.js';
import { openVersions } from './versions_dialog.js';
function action(words, run) {
    return element('button', { type: 'button', class: 'small', click: run }, words);
}
function isEmptied(file) {
    return file.kind === 'section' && sectionParts(file.text)?.body.trim() === '';
}
function meta(draft, file, law, actions) {
    return [
        law !== null && element('a', { href: addressOf(file.number), 'data-page': true, title: 'Who cites it, its definitions and its history' }, 'Read and explore'),
        law !== null && file.text !== sectionFile(law) && action('Restore the law’s text', () => {
            draft.setText(file, sectionFile(law), 'undo');
            actions.restored();
        }),
        law !== null && isEmptied(file) && action(`Repeal ${file.number}`, () => actions.repeal(file)),
        file.version !== null && action('Earlier versions', () => void openVersions(draft, file, actions.restored)),
    ];
}
function conflictOf(draft, file, actions) {
    if (!file.theirs)
        return null;
    const settle = (keepsOurs) => () => {
        draft.settle(file, keepsOurs);
        actions.show(file);
    };
    return element('section', { class: 'notice bad', 'aria-labelledby': 'conflict-title' }, element('h3', { id: 'conflict-title' }, 'This text was changed elsewhere too'), element('p', {}, 'Your words are in the editor. The words from the other window or program are here. Nothing is overwritten until you choose; the other text stays in the earlier versions.'), element('textarea', { readonly: true, rows: 7, 'aria-label': 'The words from elsewhere' }, sectionParts(file.theirs.text)?.body ?? file.theirs.text), element('p', { class: 'adders' }, element('button', { type: 'button', click: settle(true) }, 'Keep my words'), element('button', { type: 'button', click: settle(false) }, 'Take the other words')));
}
function billSection(line, go) {
    const path = line.path.includes(' ') ? `, ${line.path}` : line.path;
    return element('li', {}, element('button', { type: 'button', class: 'file', click: () => go(line) }, element('strong', {}, `Section ${line.section}`), line.target !== '' ? `: ${line.target}${path}` : line.action === 'new' ? ': new law' : '', ' ', line.base === 'mismatch' || line.base === 'missing' ? element('span', { class: 'badge bad' }, `base ${line.base}`) : null, element('span', { class: 'count' }, effectCount(countEffects(line.effects)))));
}
function documentCard(file, { linesOf, go }) {
    const lines = linesOf(file);
    return element('div', { class: 'card' }, element('p', {}, `${file.sublabel}, ${Math.max(1, Math.round(file.size / 1024)).toLocaleString('en-US')} KB.`), element('p', {}, 'Nutmeg reads it as it is. To change it, edit it in the program that wrote it, and drop it here again under the same name.'), lines.length > 0 && element('h3', {}, 'Its sections'), lines.length > 0 && element('ul', {}, ...lines.map((line) => billSection(line, go))));
}
export function showTextArea(draft, file, law, actions) {
    byId('welcome').hidden = file !== null;
    byId('editing').hidden = file === null;
    if (!file || !draft)
        return;
    byId('text-title').textContent = file.kind === 'section' ? sectionParts(file.text)?.heading ?? file.name : file.label;
    const needed = `${draft.name}/${file.name}/${law !== null}/${law !== null && file.text !== sectionFile(law)}/${file.version !== null}/${isEmptied(file)}`;
    const place = byId('text-meta');
    if (place.dataset['needed'] !== needed)
        place.replaceChildren(...meta(draft, file, law, actions).filter((one) => one !== null && one !== false));
    place.dataset['needed'] = needed;
    const both = byId('conflict');
    const version = file.theirs === null ? '' : `${file.name}/${file.theirs.version}`;
    if (both.dataset['version'] !== version) {
        const conflict = conflictOf(draft, file, actions);
        both.replaceChildren(...conflict ? [conflict] : []);
    }
    both.dataset['version'] = version;
    byId('text').hidden = !file.isText;
    byId('text-help').hidden = !file.isText;
    byId('document').hidden = file.isText;
    const card = byId('document');
    const shown = file.isText ? '' : [file.name, file.size, ...actions.linesOf(file).map((line) => line.section + line.target + line.base + line.effects.length)].join('/');
    if (card.dataset['shown'] !== shown)
        card.replaceChildren(...file.isText ? [] : [documentCard(file, actions)]);
    card.dataset['shown'] = shown;
    byId('instruction-help').hidden = file.kind !== 'instructions';
    const number = draft.files.find((one) => one.number !== '')?.number;
    for (const example of document.querySelectorAll('.example-number'))
        example.textContent = number ?? example.textContent;
}
