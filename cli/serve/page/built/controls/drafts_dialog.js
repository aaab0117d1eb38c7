import { listDrafts, makeDraft, removeDraft } from '../draft/folder.js';
import { counted, element } from '../element.js';
import { closeDialog, dialogMessage, errorWords, openDialog } from './dialogs.js';
function when(iso) {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso
        : date.toLocaleString('en-US', { month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' });
}
function nameProblem(name) {
    if (name === '')
        return 'Give the draft a name.';
    return /^[A-Za-z0-9 _()-][A-Za-z0-9 ._()-]{0,98}$/.test(name) ? ''
        : 'A name may have letters, digits, spaces and . _ - ( ), and does not start with a dot.';
}
function row(draft, actions, message) {
    const item = element('li', { class: draft.name === actions.current ? 'current' : '' }, element('button', { type: 'button', class: 'file', click: () => { closeDialog(); actions.open(draft.name); } }, element('span', { class: 'name' }, draft.name), ' ', element('span', { class: 'count' }, `${counted(draft.files, 'file')}, ${when(draft.changed)}`)), element('button', { type: 'button', class: 'small', 'aria-label': `Remove ${draft.name}`, click: async () => {
            try {
                await removeDraft(draft.name);
                item.remove();
                message.textContent = `"${draft.name}" is in the folder .trash of the draft folder.`;
                actions.removed(draft.name);
            }
            catch (error) {
                message.textContent = errorWords(error);
            }
        } }, 'Remove'));
    return item;
}
export async function openDrafts(actions) {
    const message = dialogMessage();
    const list = element('ul', { class: 'drafts' });
    const name = element('input', { type: 'text', id: 'new-draft', autocomplete: 'off', maxlength: 99 });
    const make = async (event) => {
        event.preventDefault();
        const wanted = name.value.trim();
        message.textContent = nameProblem(wanted);
        if (message.textContent !== '')
            return;
        try {
            if (await makeDraft(wanted)) {
                closeDialog();
                actions.open(wanted);
            }
            else {
                message.textContent = `There is a draft "${wanted}" already. Open it, or choose another name.`;
            }
        }
        catch (error) {
            message.textContent = errorWords(error);
        }
    };
    openDialog('Drafts', message, list, element('h3', {}, 'New draft'), element('form', { class: 'inline', submit: make }, element('label', { for: 'new-draft' }, 'Name'), name, element('button', { type: 'submit', class: 'main' }, 'Make it')), element('p', { class: 'quiet' }, `Drafts are folders in ${actions.folder}.`));
    try {
        const drafts = await listDrafts();
        list.append(...drafts.map((draft) => row(draft, actions, message)));
        if (drafts.length === 0)
            list.append(element('li', { class: 'quiet' }, 'There are no drafts yet.'));
    }
    catch (error) {
        message.textContent = errorWords(error);
    }
}
