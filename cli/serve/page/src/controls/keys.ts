// The keys of the page, and the help that lists them.

import { byId, element } from '../element.js';
import { openDialog } from './dialogs.js';

const keys: [string, string][] = [
    ['Ctrl+K', 'find a section'],
    ['Enter, in the search', 'add the section to the draft; where law is read, open it'],
    ['Ctrl+Enter, in the search', 'read the section without adding it'],
    ['F6, Shift+F6', 'next or previous column'],
    ['F8, Shift+F8', 'next or previous change or finding, and its words'],
    ['Escape', 'from the words back to the list; closes lists and messages'],
    ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo, in all sections of the draft'],
    ['Ctrl+S', 'save now (the draft is saved by itself as you type)'],
];

export function openHelp(folder: string, version: string): void {
    openDialog('Help',
        element('p', {}, 'Find a section and change its words in the middle. On the right is what that does to the law. Everything is saved as you type.'),
        element('h3', {}, 'Keys'),
        element('dl', { class: 'keys' }, ...keys.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)])),
        element('p', { class: 'quiet' }, 'On a Mac, use Command in place of Ctrl.'),
        element('h3', {}, 'How to read a redline'),
        element('p', { class: 'law-sample' }, element('del', {}, '[', element('span', { class: 'cut' }, 'deleted words'), ']'), ' ',
            element('ins', {}, 'inserted words'), ' ', element('ins', { class: 'moved' }, 'moved words')),
        element('h3', {}, 'Where your work is'),
        element('p', {}, folder === '' ? '' : `Drafts are folders with plain files in ${folder}. The command line reads them too, as in "nutmeg preview *.txt".`),
        element('p', { class: 'quiet' }, `Nutmeg ${version}. It is not legal advice.`));
}

/** Goes to the next change or finding of the list, and opens it. */
function step(isBack: boolean): void {
    const all = [...document.querySelectorAll<HTMLElement>('#right button.effect')].filter((one) => one.offsetParent !== null || !one.closest('details:not([open])'));
    if (all.length === 0)
        return;
    const at = all.findIndex((one) => one.classList.contains('current'));
    const next = all[(at + (isBack ? (at < 0 ? all.length : all.length - 1) : 1)) % all.length] as HTMLElement;
    all[at]?.classList.remove('current');
    next.classList.add('current');
    next.scrollIntoView({ block: 'nearest' });
    next.click();
}

export interface KeyActions {
    search: () => void;
    save: () => void;
    undo: () => void;
    redo: () => void;
}

export function startKeys(actions: KeyActions): void {
    document.addEventListener('keydown', (event) => {
        if (byId<HTMLDialogElement>('dialog').open)
            return;
        const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
        const key = event.key.toLowerCase();
        const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        if (event.key === 'F8') {
            event.preventDefault();
            step(event.shiftKey);
        } else if (isCommand && key === 'k') {
            event.preventDefault();
            actions.search();
        } else if (isCommand && key === 's') {
            event.preventDefault();
            actions.save();
        } else if (isCommand && !isField && (key === 'z' || key === 'y')) {
            event.preventDefault();
            (key === 'y' || event.shiftKey ? actions.redo : actions.undo)();
        }
    });
}
