import { byId, element } from '../element.js';
export function openDialog(title, ...content) {
    const dialog = byId('dialog');
    dialog.replaceChildren(element('div', { class: 'dialog-head' }, element('h2', { id: 'dialog-title' }, title), element('button', { type: 'button', click: () => dialog.close() }, 'Close')), element('div', { class: 'dialog-body' }, ...content.filter((one) => one !== null && one !== undefined && one !== false)));
    if (!dialog.open)
        dialog.showModal();
    return dialog;
}
export function closeDialog() {
    byId('dialog').close();
}
export function dialogMessage() {
    return element('p', { class: 'dialog-message', role: 'alert' });
}
export function errorWords(error) {
    return error instanceof Error ? error.message : String(error);
}
