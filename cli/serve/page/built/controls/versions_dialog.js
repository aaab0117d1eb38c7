import { listVersions, readVersion } from '../draft/folder.js';
import { element } from '../element.js';
import { closeDialog, dialogMessage, errorWords, openDialog } from './dialogs.js';
function when(iso) {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso
        : date.toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' });
}
export async function openVersions(draft, file, restored) {
    const message = dialogMessage();
    const list = element('ul', { class: 'versions' });
    const preview = element('textarea', { readonly: true, 'aria-label': 'Text of the version', hidden: true, rows: 10 });
    const restore = element('button', { type: 'button', class: 'main', hidden: true }, 'Restore this version');
    let chosen = new Uint8Array();
    restore.addEventListener('click', () => {
        if (file.isText)
            draft.setText(file, preview.value, 'undo');
        else
            draft.setBytes(file, chosen);
        closeDialog();
        restored();
    });
    const row = ({ version, saved, size }) => {
        const button = element('button', { type: 'button', class: 'file', click: async () => {
                try {
                    chosen = await readVersion(draft.name, file.name, version);
                    preview.value = file.isText ? new TextDecoder().decode(chosen) : '';
                    preview.hidden = !file.isText;
                    restore.hidden = false;
                    for (const other of list.querySelectorAll('button'))
                        other.removeAttribute('aria-current');
                    button.setAttribute('aria-current', 'true');
                }
                catch (error) {
                    message.textContent = errorWords(error);
                }
            } }, when(saved), ' ', element('span', { class: 'count' }, `${size.toLocaleString('en-US')} bytes${version === file.version ? ', now' : ''}`));
        return element('li', {}, button);
    };
    openDialog(`Earlier versions of ${file.label}`, message, list, preview, restore, element('p', { class: 'quiet' }, file.isText ? 'Restoring is an edit: undo takes it back.'
        : 'The document that is replaced stays in this list.'));
    try {
        const versions = await listVersions(draft.name, file.name);
        list.append(...versions.map(row));
        if (versions.length === 0)
            message.textContent = 'There are no earlier versions yet.';
    }
    catch (error) {
        message.textContent = errorWords(error);
    }
}
