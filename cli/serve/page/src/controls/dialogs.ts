// The dialog of the page: one at a time; Escape closes it and the focus goes back to where it was.

import { byId, element, type Child } from '../element.js';

/** Opens a dialog with a title, its content and a button that closes it. */
export function openDialog(title: string, ...content: Child[]): HTMLDialogElement {
    const dialog = byId<HTMLDialogElement>('dialog');
    dialog.replaceChildren(
        element('div', { class: 'dialog-head' }, element('h2', { id: 'dialog-title' }, title),
            element('button', { type: 'button', click: () => dialog.close() }, 'Close')),
        element('div', { class: 'dialog-body' }, ...content.filter((one) => one !== null && one !== undefined && one !== false)));
    if (!dialog.open)
        dialog.showModal();
    return dialog;
}

export function closeDialog(): void {
    byId<HTMLDialogElement>('dialog').close();
}

/** A message of a dialog, which screen readers hear at once. */
export function dialogMessage(): HTMLElement {
    return element('p', { class: 'dialog-message', role: 'alert' });
}

export function errorWords(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
